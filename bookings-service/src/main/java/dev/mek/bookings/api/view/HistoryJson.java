package dev.mek.bookings.api.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.bookings.domain.HistoryEntry;
import dev.mek.bookings.domain.HistoryEntry.ForeignCause;
import dev.mek.bookings.domain.HistoryEntry.Publication;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.contracts.json.Json;
import dev.mek.contracts.wire.TraceContext;
import java.util.List;
import java.util.Locale;

/** The versions of a booking as HTTP tells them. */
public final class HistoryJson {

    private HistoryJson() {}

    public static ObjectNode of(List<HistoryEntry> entries) {
        ObjectNode document = Json.mapper().createObjectNode();
        ArrayNode items = document.putArray("items");
        entries.forEach(entry -> write(entry, items.addObject()));
        return document;
    }

    private static void write(HistoryEntry entry, ObjectNode item) {
        item.put("version", entry.version())
                .put("event", "booking-" + entry.event().name().toLowerCase(Locale.ROOT))
                .put("eventId", entry.eventId().toString())
                .put("status", entry.status().name())
                .put("request", entry.request().name())
                .put("requestRevision", entry.requestRevision())
                .put("work", entry.work().name())
                .put("payment", entry.payment().name())
                .put("serviceKind", entry.serviceKind())
                .put("at", entry.at().toString())
                .put("correlationId", entry.correlationId());
        item.set("slot", slot(entry.slot()));
        TraceContext.parse(entry.traceparent(), null).ifPresent(trace -> item.put("traceId", trace.traceId()));
        ForeignCause cause = entry.cause();
        if (cause != null) {
            item.putObject("cause")
                    .put("source", cause.source())
                    .put("eventId", cause.eventId())
                    .put("topic", cause.topic())
                    .put("partition", cause.partition())
                    .put("offset", cause.offset())
                    .put("time", cause.time().toString());
        }
        Publication published = entry.publication();
        if (published != null) {
            item.putObject("published")
                    .put("partition", published.partition())
                    .put("offset", published.offset())
                    .put("at", published.at().toString());
        }
    }

    public static ObjectNode slot(Slot slot) {
        return Json.mapper()
                .createObjectNode()
                .put("start", slot.start().toString())
                .put("end", slot.end().toString());
    }
}
