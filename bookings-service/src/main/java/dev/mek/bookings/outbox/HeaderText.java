package dev.mek.bookings.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Headers as tables keep them: readable where they are text, exact in any case. {@code [["ce_id","1"]]}; a
 * value that is not UTF-8 text (or holds a NUL, which PostgreSQL's text refuses) is {@code {"base64":"…"}}.
 */
public final class HeaderText {

    // Not the mapper of the contracts: headers that were stored are never too long to be read back.
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HeaderText() {}

    public static String write(List<OutboxHeader> headers) {
        ArrayNode all = NODES.arrayNode(headers.size());
        for (OutboxHeader header : headers) {
            all.add(NODES.arrayNode(2).add(header.name()).add(value(header.value())));
        }
        return all.toString();
    }

    public static List<OutboxHeader> read(String text) {
        try {
            JsonNode all = MAPPER.readTree(text);
            List<OutboxHeader> headers = new ArrayList<>(all.size());
            for (JsonNode pair : all) {
                headers.add(new OutboxHeader(pair.get(0).textValue(), bytes(pair.get(1))));
            }
            return headers;
        } catch (IOException impossible) {
            throw new UncheckedIOException("A table holds headers that this program did not write", impossible);
        }
    }

    private static JsonNode value(byte @Nullable [] bytes) {
        if (bytes == null) {
            return NODES.nullNode();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return NODES.textNode(text);
            }
        } catch (CharacterCodingException notText) {
            // falls through: kept as base64
        }
        return NODES.objectNode().put("base64", bytes);
    }

    private static byte @Nullable [] bytes(JsonNode value) throws IOException {
        if (value.isNull()) {
            return null;
        }
        return value.isTextual()
                ? value.textValue().getBytes(StandardCharsets.UTF_8)
                : value.get("base64").binaryValue();
    }
}
