package dev.mek.cli.chaos.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.verdict.history.Answered.Asks;
import dev.mek.cli.verdict.history.Snapshot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that a customer makes, as often as it takes, under one key.
 *
 * @param target the booking; null for a create
 * @param body empty for none
 */
record Wanted(
        Asks asks,
        @Nullable String target,
        String method,
        String path,
        String key,
        Map<String, String> headers,
        String body) {

    private static final String KEY = "Idempotency-Key";

    /** For a car of its own, by which a booking is known even when nobody was told of it. */
    static Wanted create(String customer, Slots.Pick pick, String key) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("workshopId", pick.workshop())
                .put("serviceKind", pick.service())
                .put("customerId", customer)
                .put("vehicleId", "v-" + key);
        json.putObject("slot").put("start", pick.start().toString());
        return new Wanted(
                Asks.CREATE,
                null,
                "POST",
                "/bookings",
                key,
                Map.of("Content-Type", "application/json", KEY, key),
                json.toString());
    }

    static Wanted change(Snapshot known, Slots.Pick pick, String key) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("serviceKind", pick.service());
        json.putObject("slot").put("start", pick.start().toString());
        return new Wanted(
                Asks.CHANGE,
                known.booking(),
                "PATCH",
                "/bookings/" + known.booking(),
                key,
                Map.of(
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "\"" + known.version() + "\"",
                        KEY,
                        key),
                json.toString());
    }

    static Wanted cancel(String booking, String key) {
        return new Wanted(Asks.CANCEL, booking, "POST", "/bookings/" + booking + "/cancel", key, Map.of(KEY, key), "");
    }
}
