package dev.mek.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Holds output against the schemas that others have published for it; nothing is fetched. */
final class Published {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema sarif;
    private final javax.xml.validation.Schema junit;

    Published() throws IOException, SAXException {
        try (InputStream in = resource("/schema/sarif-schema-2.1.0.json").openStream()) {
            JsonNode schema = JSON.readTree(in);
            sarif = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema);
        }
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        junit = factory.newSchema(resource("/published/surefire-test-report.xsd"));
    }

    JsonNode sarif(String text) throws IOException {
        JsonNode log = JSON.readTree(text);
        assertThat(sarif.validate(log)).as("SARIF 2.1.0").isEmpty();
        return log;
    }

    String junit(String text) throws IOException, SAXException {
        junit.newValidator().validate(new StreamSource(new StringReader(text)));
        return text;
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Published.class.getResource(name), name);
    }
}
