package dev.mek.cli.command.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.events.Seen;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;

/** An event as JSON: its place, its envelope, its data; what is no JSON as {@code text}. */
final class SeenJson {

    private static final int DIGITS_MAX = 18;

    private SeenJson() {}

    static JsonNode of(Seen seen) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("topic", seen.kafka().topic())
                .put("partition", seen.kafka().partition())
                .put("offset", seen.kafka().offset())
                .put("time", seen.time().toString())
                .put("key", seen.kafka().key() == null ? null : seen.key())
                .put("type", seen.type().isEmpty() ? null : seen.type());
        json.set("version", version(seen.version()));
        ObjectNode headers = json.putObject("headers");
        for (Header header : seen.kafka().headers()) {
            headers.put(
                    header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        }
        seen.data().ifPresentOrElse(data -> json.set("data", data), () -> json.put("text", seen.text()));
        return json;
    }

    private static JsonNode version(String text) {
        boolean number =
                !text.isEmpty() && text.length() <= DIGITS_MAX && text.chars().allMatch(Character::isDigit);
        return number ? JsonNodeFactory.instance.numberNode(Long.parseLong(text)) : JsonNodeFactory.instance.nullNode();
    }
}
