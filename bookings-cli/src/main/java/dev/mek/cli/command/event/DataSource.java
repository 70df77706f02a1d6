package dev.mek.cli.command.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.events.Edits;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.UsageError;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an event's data: from a file, from stdin, from single fields, or from a file with fields changed. */
record DataSource(Environment environment, @Nullable String file, List<String> edits) {

    private static final int BYTES_MAX = 1_048_576;
    private static final String STDIN = "-";

    JsonNode read() {
        JsonNode data = file != null || edits.isEmpty() ? parse(bytes()) : JsonNodeFactory.instance.objectNode();
        if (edits.isEmpty()) {
            return data;
        }
        if (!(data instanceof ObjectNode document)) {
            throw new UsageError("--set changes fields, but " + name() + " holds no object");
        }
        try {
            Edits.apply(document, edits);
        } catch (IllegalArgumentException wrong) {
            throw new UsageError("--set " + wrong.getMessage());
        }
        return document;
    }

    private byte[] bytes() {
        if (file == null && environment.console().typed()) {
            throw new UsageError("no data: --set fields, name a --file, or pipe a document in");
        }
        try {
            byte[] bytes = file == null || file.equals(STDIN)
                    ? environment.in().readNBytes(BYTES_MAX + 1)
                    : Files.readAllBytes(Path.of(file));
            if (bytes.length > BYTES_MAX) {
                throw new UsageError(name() + " holds more than " + BYTES_MAX + " bytes");
            }
            return bytes;
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new UsageError("there is no file " + file);
        } catch (IOException broken) {
            throw new UsageError("cannot read " + name() + ": " + broken.getMessage());
        }
    }

    private JsonNode parse(byte[] bytes) {
        try {
            return Json.parse(bytes);
        } catch (JsonProcessingException noJson) {
            String where = noJson.getLocation() == null
                    ? ""
                    : ", line " + noJson.getLocation().getLineNr() + " column "
                            + noJson.getLocation().getColumnNr();
            throw new UsageError(name() + where + ": " + noJson.getOriginalMessage());
        }
    }

    private String name() {
        return file == null || file.equals(STDIN) ? "stdin" : file;
    }
}
