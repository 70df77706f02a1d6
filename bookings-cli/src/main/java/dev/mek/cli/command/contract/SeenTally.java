package dev.mek.cli.command.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What the new schema of a type would do to records that are there.
 *
 * @param records of the type, among those looked at
 * @param rejected how many of them
 * @param first the oldest of these
 */
record SeenTally(String topic, String type, long records, long rejected, Optional<First> first) {

    /** Where it lies and why it is rejected. */
    record First(String place, String why) {}

    String line() {
        return topic + ": " + rejected + " of " + records + " records of " + type + " would be rejected"
                + first.map(one -> "; the first is " + one.place() + ", where " + one.why())
                        .orElse("");
    }

    JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("topic", topic).put("type", type).put("records", records).put("rejected", rejected);
        first.ifPresent(one -> json.putObject("first").put("place", one.place()).put("why", one.why()));
        return json;
    }
}
