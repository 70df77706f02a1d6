package dev.mek.cli.chaos.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A workshop that has refused plans the work after all, in an event of its own with a later number. */
final class SecondThoughts {

    private static final String ID = "ce_id";
    private static final String REVISION = "ce_revision";
    /** The peers number their steps from 1 to 4 within a request and leave room up to 9. */
    private static final int REVISIONS_LATER = 5;

    private SecondThoughts() {}

    /** What comes after a refusal; empty after anything else. */
    static Optional<ProducerRecord<byte @Nullable [], byte @Nullable []>> about(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> each) {
        Header id = each.headers().lastHeader(ID);
        Header revision = each.headers().lastHeader(REVISION);
        byte[] value = each.value();
        if (id == null || revision == null || value == null || !(parse(value) instanceof ObjectNode order)) {
            return Optional.empty();
        }
        if (!order.path("state").asText().equals("no-capacity")) {
            return Optional.empty();
        }
        order.put("state", "planned").remove("reason");
        var headers = new RecordHeaders(each.headers().toArray());
        headers.remove(ID).add(ID, bytes(text(id) + "-after-all"));
        headers.remove(REVISION).add(REVISION, bytes(String.valueOf(Long.parseLong(text(revision)) + REVISIONS_LATER)));
        return Optional.of(new ProducerRecord<>(each.topic(), null, each.key(), Json.write(order), headers));
    }

    private static @Nullable JsonNode parse(byte[] value) {
        try {
            return Json.parse(value);
        } catch (JsonProcessingException poison) {
            return null;
        }
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
