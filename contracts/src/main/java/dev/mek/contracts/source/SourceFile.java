package dev.mek.contracts.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A JSON or YAML file that was read. Immutable.
 *
 * @param name as in messages
 * @param positions by JSON Pointer (RFC 6901): a member's name, an item's begin
 */
public record SourceFile(String name, JsonNode tree, Map<String, Position> positions) {

    public SourceFile {
        positions = Map.copyOf(positions);
    }

    /** Where a part stands; where there is none, the nearest part around it. */
    public Position at(String pointer) {
        String part = pointer;
        while (!part.isEmpty()) {
            Position known = positions.get(part);
            if (known != null) {
                return known;
            }
            part = part.substring(0, Math.max(0, part.lastIndexOf('/')));
        }
        return positions.getOrDefault("", Position.START);
    }

    /** Parts of it, as in messages. */
    public UnreadableSource refused(String pointer, String reason) {
        return new UnreadableSource(name, at(pointer), reason);
    }
}
