package dev.mek.cli.command.booking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.output.Column;
import dev.mek.cli.output.View;
import java.util.List;
import java.util.function.Function;

/** How the versions of a booking look. */
final class HistoryView {

    static final View<JsonNode> ROW = new View<>(
            List.of(
                    Column.of("version", version -> version.path("version").asText()),
                    Column.of("event", version -> shortType(version.path("type").asText())),
                    Column.of("at", version -> version.path("at").asText()),
                    Column.of(
                            "cause",
                            version ->
                                    shortType(version.path("cause").path("type").asText()))),
            Function.identity());

    private HistoryView() {}

    /** {@code dev.mek.bookings.booking-held.v1} as {@code booking-held}. */
    static String shortType(String type) {
        String[] words = type.split("\\.", -1);
        return words.length < 2 ? type : words[words.length - 2];
    }
}
