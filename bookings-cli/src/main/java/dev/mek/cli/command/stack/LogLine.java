package dev.mek.cli.command.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.contracts.json.Json;
import dev.mek.local.protocol.PartLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A log line for people: the part's name, then the line; a line of JSON as time, level, message and keys. */
final class LogLine {

    private static final Set<String> OWN_PLACE = Set.of("time", "level", "message", "logger", "thread", "stack");
    private static final List<Colour> COLOURS =
            List.of(Colour.CYAN, Colour.MAGENTA, Colour.GREEN, Colour.BLUE, Colour.YELLOW);
    private static final int TIME_START = "2026-12-01T".length();
    private static final int TIME_END = "2026-12-01T09:00:00.000".length();
    private static final int LEVEL_WIDTH = 5;

    private LogLine() {}

    static String of(PartLine line, Channel out) {
        Colour colour = COLOURS.get(Math.floorMod(line.part().hashCode(), COLOURS.size()));
        return out.paint(colour, Look.padded(line.part(), Look.NAME_WIDTH)) + " " + text(line.line(), out);
    }

    private static String text(String line, Channel out) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode json = Json.parse(line.getBytes(StandardCharsets.UTF_8));
            return json.has("message") ? readable(json, out) : line;
        } catch (JsonProcessingException noJson) {
            return line;
        }
    }

    private static String readable(JsonNode json, Channel out) {
        StringBuilder text = new StringBuilder();
        String time = json.path("time").asText();
        text.append(out.paint(Colour.DIM, time.length() >= TIME_END ? time.substring(TIME_START, TIME_END) : time));
        String level = json.path("level").asText();
        text.append(' ').append(out.paint(colour(level), Look.padded(level, LEVEL_WIDTH)));
        text.append(' ').append(json.path("message").asText());
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!OWN_PLACE.contains(field.getKey())) {
                text.append(' ')
                        .append(out.paint(
                                Colour.DIM,
                                field.getKey() + "=" + field.getValue().asText()));
            }
        }
        if (json.has("stack")) {
            text.append('\n').append(json.path("stack").asText().stripTrailing());
        }
        return text.toString();
    }

    private static Colour colour(String level) {
        return switch (level) {
            case "ERROR" -> Colour.RED;
            case "WARN" -> Colour.YELLOW;
            default -> Colour.PLAIN;
        };
    }
}
