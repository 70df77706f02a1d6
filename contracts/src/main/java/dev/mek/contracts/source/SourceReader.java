package dev.mek.contracts.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) and YAML 1.1 with the position of each part. The name's end decides: {@code .yaml}, {@code .yml}, or
 * JSON. Aliases and several documents are refused in YAML, member names that stand there twice in both.
 */
public final class SourceReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEPTH_MAX = 200;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH_MAX)
            .maxNumberLength(400)
            .build();
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(BOUNDS)
            .build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(BOUNDS)
            .build();

    private final JsonParser parser;
    private final Map<String, Position> positions = new HashMap<>();

    private SourceReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads a file's bytes; throws {@link UnreadableSource} where they are no document. */
    public static SourceFile read(String name, byte[] bytes) {
        String text = text(name, bytes);
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        try (JsonParser parser = yaml ? YAML.createParser(text) : JSON.createParser(text)) {
            SourceReader reader = new SourceReader(parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new UnreadableSource(name, "is empty");
            }
            JsonNode tree = reader.value("", first);
            if (parser.nextToken() != null) {
                throw new Stray("something stands after the document", parser.currentTokenLocation());
            }
            return new SourceFile(name, tree, reader.positions);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("is no document");
            throw at == null
                    ? new UnreadableSource(name, reason)
                    : new UnreadableSource(name, new Position(at.getLineNr(), at.getColumnNr()), reason);
        } catch (IOException | StackOverflowError e) {
            throw new UnreadableSource(name, "cannot be read: " + e.getMessage());
        }
    }

    private JsonNode value(String pointer, JsonToken token) throws IOException {
        mark(pointer);
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new Stray("aliases are not read here: write the value out", parser.currentTokenLocation());
        }
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(decimal());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new Stray("unexpected " + token, parser.currentTokenLocation());
        };
    }

    private java.math.BigDecimal decimal() throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException infinite) {
            throw new Stray("a number that JSON does not have", parser.currentTokenLocation());
        }
    }

    private ObjectNode object(String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            String name = parser.currentName();
            String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            mark(child);
            object.set(name, value(child, next()));
        }
        return object;
    }

    private ArrayNode array(String pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            array.add(value(pointer + "/" + array.size(), token));
        }
        return array;
    }

    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new Stray("ends too early", parser.currentLocation());
        }
        return token;
    }

    /** The name of a member is its place, not the value behind it. */
    private void mark(String pointer) {
        JsonLocation at = parser.currentTokenLocation();
        positions.putIfAbsent(pointer, new Position(at.getLineNr(), at.getColumnNr()));
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableSource(name, "is not UTF-8");
        }
    }

    private static final class Stray extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        Stray(String reason, @Nullable JsonLocation at) {
            super(reason, at);
        }
    }
}
