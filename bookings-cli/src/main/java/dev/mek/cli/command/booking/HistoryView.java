package dev.mek.cli.command.booking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Column;
import dev.mek.cli.output.View;
import java.util.List;
import java.util.function.Function;

/** How the versions of a booking look. */
final class HistoryView {

    static final View<JsonNode> ROW = new View<>(
            List.of(
                    text("version"),
                    text("at"),
                    text("event"),
                    text("status")
                            .in(version ->
                                    StatusColour.of(version.path("status").asText())),
                    text("work"),
                    text("payment"),
                    Column.of("because of", HistoryView::cause).in(Colour.DIM),
                    Column.of("published", HistoryView::published).in(Colour.DIM)),
            Function.identity());

    private HistoryView() {}

    private static Column<JsonNode> text(String field) {
        return Column.of(field, version -> version.path(field).asText());
    }

    private static String cause(JsonNode version) {
        JsonNode cause = version.path("cause");
        return cause.isMissingNode() ? "a request" : cause.path("topic").asText() + place(cause);
    }

    private static String published(JsonNode version) {
        JsonNode published = version.path("published");
        return published.isMissingNode() ? "not yet" : place(published);
    }

    private static String place(JsonNode record) {
        return "[" + record.path("partition").asText() + "]@"
                + record.path("offset").asText();
    }
}
