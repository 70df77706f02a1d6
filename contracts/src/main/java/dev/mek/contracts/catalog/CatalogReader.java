package dev.mek.contracts.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads catalog.yaml and refuses one that contradicts itself. */
final class CatalogReader {

    private static final String FILE = "catalog.yaml";

    private CatalogReader() {}

    /** The file's shape. */
    private record Document(List<OwnerSpec> owners, List<TopicSpec> topics, List<EventSpec> events) {}

    static Catalog read(ContractFiles files) {
        Document document;
        try {
            document = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build()
                    .readValue(files.read(FILE), Document.class);
        } catch (JsonProcessingException e) {
            throw new InvalidCatalogException(List.of(e.getOriginalMessage() + " at " + e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> findings = CatalogRules.findings(document.owners, document.topics, document.events);
        if (!findings.isEmpty()) {
            throw new InvalidCatalogException(findings);
        }
        return new Catalog(files, document.owners, document.topics, document.events);
    }
}
