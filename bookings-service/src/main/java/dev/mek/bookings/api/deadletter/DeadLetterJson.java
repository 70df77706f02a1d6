package dev.mek.bookings.api.deadletter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.bookings.deadletter.AuditEntry;
import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.deadletter.DeadLetter;
import dev.mek.bookings.deadletter.DeadLetterPage;
import dev.mek.bookings.deadletter.DeadLetterPage.Line;
import dev.mek.bookings.deadletter.Origin;
import dev.mek.bookings.deadletter.UnknownType;
import dev.mek.bookings.usecase.DeadLetterQueries.Audited;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.wire.TraceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dead letters and unknown types as HTTP tells them. */
final class DeadLetterJson {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private DeadLetterJson() {}

    static ObjectNode page(DeadLetterPage page) {
        ObjectNode document = Json.mapper().createObjectNode();
        ArrayNode items = document.putArray("items");
        page.items().forEach(line -> items.add(line(line)));
        UUID next = page.next();
        return document.put("next", next == null ? null : next.toString());
    }

    static ObjectNode letter(Audited audited) {
        DeadLetter letter = audited.letter();
        ObjectNode document = line(Line.of(letter));
        TraceContext.parse(letter.traceparent(), null).ifPresent(trace -> document.put("traceId", trace.traceId()));
        content(letter.content(), letter.leftOut(), document);
        ArrayNode entries = document.putArray("audit");
        audited.audit().forEach(entry -> entries.add(entry(entry)));
        return document;
    }

    /** What was done, without what was sent for it: that can be large, and its sender knows it. */
    static ObjectNode bareEntry(AuditEntry entry) {
        return Json.mapper()
                .createObjectNode()
                .put("number", entry.number())
                .put("action", entry.action().word())
                .put("result", entry.result())
                .put("detail", entry.detail())
                .put("actor", entry.actor())
                .put("at", entry.at().toString());
    }

    private static ObjectNode entry(AuditEntry entry) {
        ObjectNode document = bareEntry(entry);
        Content repaired = entry.repaired();
        if (repaired != null) {
            content(repaired, null, document.putObject("repaired"));
        }
        return document;
    }

    static ObjectNode unknownTypes(List<UnknownType> types) {
        ObjectNode document = Json.mapper().createObjectNode();
        ArrayNode items = document.putArray("items");
        for (UnknownType type : types) {
            ObjectNode item = items.addObject()
                    .put("type", type.type())
                    .put("source", type.source())
                    .put("eventId", type.eventId())
                    .put("seen", type.seen())
                    .put("firstAt", type.firstAt().toString())
                    .put("lastAt", type.lastAt().toString());
            origin(type.origin(), item);
            content(type.sample(), type.leftOut(), item);
        }
        return document;
    }

    private static ObjectNode line(Line line) {
        ObjectNode document = Json.mapper()
                .createObjectNode()
                .put("id", line.id().toString())
                .put("state", line.state().word())
                .put("reason", line.reason().word())
                .put("detail", line.detail());
        UUID bookingId = line.bookingId();
        if (bookingId != null) {
            document.put("bookingId", bookingId.toString());
        }
        if (line.type() != null) {
            document.put("type", line.type());
        }
        origin(line.origin(), document);
        return document.put("parkedAt", line.parkedAt().toString());
    }

    private static void origin(Origin origin, ObjectNode document) {
        document.put("topic", origin.topic())
                .put("partition", origin.partition())
                .put("offset", origin.offset())
                .put("timestampMs", origin.timestampMs());
        Instant time = Instant.ofEpochMilli(origin.timestampMs());
        if (!time.isBefore(FIRST) && !time.isAfter(LAST)) {
            document.put("timestamp", time.toString());
        }
    }

    private static void content(Content content, @Nullable String leftOut, ObjectNode document) {
        document.set("key", BytesJson.write(content.key()));
        document.set("headers", BytesJson.write(content.headers()));
        document.set("value", BytesJson.write(content.value()));
        if (leftOut != null) {
            document.put("cut", leftOut);
        }
    }
}
