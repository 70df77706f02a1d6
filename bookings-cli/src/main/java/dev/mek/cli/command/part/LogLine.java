package dev.mek.cli.command.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.command.stack.Look;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Times;
import dev.mek.contracts.json.Json;
import dev.mek.local.protocol.PartLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A log line for people: the part's name, the time, then the line; a line of JSON as level, message and keys. */
final class LogLine {

    private static final Set<String> OWN_PLACE = Set.of("time", "level", "message", "logger", "thread", "stack");
    private static final List<Colour> COLOURS =
            List.of(Colour.CYAN, Colour.MAGENTA, Colour.GREEN, Colour.BLUE, Colour.YELLOW);
    private static final int LEVEL_WIDTH = 5;

    private final List<String> parts;
    private final int nameWidth;
    private final Paint paint;

    @FunctionalInterface
    private interface Paint {
        String on(Colour colour, String text);
    }

    private LogLine(List<String> parts, Paint paint) {
        this.parts = parts;
        this.nameWidth = parts.stream().mapToInt(String::length).max().orElse(0);
        this.paint = paint;
    }

    /** With a colour for each of the parts, neighbours having different ones. */
    static LogLine on(Channel out, List<String> parts) {
        return new LogLine(parts, out::paint);
    }

    /** Without any colour. */
    static LogLine plain() {
        return new LogLine(List.of(), (colour, text) -> text);
    }

    String of(PartLine line) {
        Colour colour = COLOURS.get(Math.floorMod(parts.indexOf(line.part()), COLOURS.size()));
        return paint.on(colour, Look.padded(line.part(), nameWidth)) + " "
                + paint.on(Colour.DIM, Times.clock(line.time())) + " " + text(line.line());
    }

    private String text(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode json = Json.parse(line.getBytes(StandardCharsets.UTF_8));
            return json.has("message") ? readable(json) : line;
        } catch (JsonProcessingException noJson) {
            return line;
        }
    }

    private String readable(JsonNode json) {
        StringBuilder text = new StringBuilder();
        String level = json.path("level").asText();
        text.append(paint.on(colour(level), Look.padded(level, LEVEL_WIDTH)));
        text.append(' ').append(json.path("message").asText());
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!OWN_PLACE.contains(field.getKey())) {
                text.append(' ').append(paint.on(Colour.DIM, field.getKey() + "=" + value(field.getValue())));
            }
        }
        if (json.has("stack")) {
            text.append('\n').append(json.path("stack").asText().stripTrailing());
        }
        return text.toString();
    }

    private static String value(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static Colour colour(String level) {
        return switch (level) {
            case "ERROR" -> Colour.RED;
            case "WARN" -> Colour.YELLOW;
            default -> Colour.PLAIN;
        };
    }
}
