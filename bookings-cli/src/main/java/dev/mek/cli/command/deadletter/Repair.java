package dev.mek.cli.command.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.http.DeadLetters;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.UsageError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a dead letter is to be another: its value, its key, single headers. */
record Repair(
        Environment environment,
        @Nullable String file,
        @Nullable String key,
        List<String> headers) {

    private static final int BYTES_MAX = 262_144;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    boolean any() {
        return file != null || key != null || !headers.isEmpty();
    }

    ObjectNode of(DeadLetters letters, UUID id) {
        ObjectNode body = NODES.objectNode();
        if (file != null) {
            body.set("value", bytes(value(file)));
        }
        if (key != null) {
            body.putObject("key").put("text", key);
        }
        if (!headers.isEmpty()) {
            body.set("headers", merged(letters.find(id).path("headers")));
        }
        return body;
    }

    private ArrayNode merged(JsonNode original) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String header : headers) {
            int equals = header.indexOf('=');
            if (equals < 1) {
                throw new UsageError("--header " + header + ": NAME=VALUE is what is meant");
            }
            wanted.put(header.substring(0, equals), header.substring(equals + 1));
        }
        ArrayNode all = NODES.arrayNode();
        original.valueStream()
                .filter(header -> !wanted.containsKey(header.path("name").asText()))
                .forEach(all::add);
        wanted.forEach((name, value) ->
                all.addObject().put("name", name).putObject("value").put("text", value));
        return all;
    }

    private byte[] value(String from) {
        try {
            byte[] bytes =
                    from.equals("-") ? environment.in().readNBytes(BYTES_MAX + 1) : Files.readAllBytes(Path.of(from));
            if (bytes.length > BYTES_MAX) {
                throw new UsageError(from + " holds more than " + BYTES_MAX + " bytes, which no topic takes");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new UsageError("there is no file " + from);
        } catch (IOException broken) {
            throw new UsageError("cannot read " + from + ": " + broken.getMessage());
        }
    }

    private static ObjectNode bytes(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return NODES.objectNode().put("text", text);
        } catch (CharacterCodingException notText) {
            return NODES.objectNode().put("base64", Base64.getEncoder().encodeToString(bytes));
        }
    }
}
