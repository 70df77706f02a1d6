package dev.mek.cli.command.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Column;
import dev.mek.cli.output.View;
import java.util.List;
import java.util.function.Function;

/** How dead letters look, among others and alone. */
final class LetterViews {

    static final View<JsonNode> ROW = new View<>(
            List.of(
                    text("id").in(Colour.BOLD),
                    text("state"),
                    text("reason"),
                    Column.of("origin", LetterViews::origin),
                    Column.of("booking", letter -> letter.path("bookingId").asText("")),
                    Column.of("parked", letter -> letter.path("parkedAt").asText())),
            Function.identity());

    static final View<JsonNode> ALONE = new View<>(
            List.of(
                    text("id").in(Colour.BOLD),
                    text("state"),
                    text("reason"),
                    text("detail"),
                    Column.of("origin", LetterViews::origin),
                    Column.of(
                            "timestamp",
                            letter -> letter.path("timestamp")
                                    .asText(letter.path("timestampMs").asText())),
                    Column.of("booking", letter -> letter.path("bookingId").asText("")),
                    text("type"),
                    Column.of("parked", letter -> letter.path("parkedAt").asText()),
                    Column.of("trace", letter -> letter.path("traceId").asText()),
                    text("cut"),
                    Column.of("key", letter -> bytes(letter.path("key"))),
                    Column.of("headers", LetterViews::headers),
                    Column.of("value", letter -> bytes(letter.path("value"))),
                    Column.of("audit", LetterViews::audit)),
            Function.identity());

    static final View<JsonNode> OUTCOME = new View<>(
            List.of(
                    text("id").in(Colour.BOLD),
                    text("result"),
                    text("state"),
                    Column.of("detail", outcome -> outcome.at("/entry/detail").asText("")),
                    Column.of("by", outcome -> outcome.at("/entry/actor").asText("")),
                    Column.of("at", outcome -> outcome.at("/entry/at").asText(""))),
            Function.identity());

    static final View<JsonNode> UNKNOWN = new View<>(
            List.of(
                    text("type").in(Colour.BOLD),
                    text("topic"),
                    text("source"),
                    text("seen"),
                    Column.of("last", type -> type.path("lastAt").asText()),
                    Column.of("first", LetterViews::origin)),
            Function.identity());

    private static final int SHOWN_CHARACTERS = 200;

    private LetterViews() {}

    private static Column<JsonNode> text(String field) {
        return Column.of(field, letter -> harmless(letter.path(field).asText("")));
    }

    private static String origin(JsonNode letter) {
        return letter.path("topic").asText() + "[" + letter.path("partition").asText() + "]@"
                + letter.path("offset").asText();
    }

    private static String headers(JsonNode letter) {
        return String.join(
                ", ",
                letter.path("headers")
                        .valueStream()
                        .limit(40)
                        .map(header -> harmless(header.path("name").asText()) + "=" + bytes(header.path("value")))
                        .toList());
    }

    private static String audit(JsonNode letter) {
        return String.join(
                "; ",
                letter.path("audit")
                        .valueStream()
                        .map(entry -> entry.path("at").asText() + " "
                                + entry.path("actor").asText() + " "
                                + entry.path("action").asText() + ": "
                                + entry.path("result").asText()
                                + (entry.has("repaired") ? " (repaired)" : ""))
                        .toList());
    }

    /** Foreign bytes for a person: nothing that moves a terminal, and not all of them. */
    private static String bytes(JsonNode bytes) {
        if (bytes.isNull()) {
            return "(none)";
        }
        return bytes.has("text")
                ? harmless(bytes.path("text").asText())
                : "base64:" + harmless(bytes.path("base64").asText());
    }

    private static String harmless(String text) {
        String part = text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
        return part.replaceAll("[\\p{C}]", "?");
    }
}
