package dev.mek.cli.stack.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.Nearest;
import dev.mek.cli.stack.Tailoring;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who starts after whom: all of them there, and nobody after himself. */
final class AfterRules {

    private final YamlDocument document;
    private final JsonNode parts;

    AfterRules(YamlDocument document) {
        this.document = document;
        this.parts = document.json().path("parts");
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Set<String> known = known(document);
        Set<Set<String>> circles = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> part : parts.properties()) {
            List<String> after = after(part.getKey());
            for (int i = 0; i < after.size(); i++) {
                String earlier = after.get(i);
                Place place = document.place(StackRules.pointer(part.getKey()) + "/after/" + i);
                List<String> circle = wayBack(part.getKey(), earlier, new ArrayList<>(List.of(part.getKey())));
                if (!known.contains(earlier)) {
                    findings.add(place.finding("no part is called '" + earlier + "'" + Nearest.among(earlier, known)));
                } else if (!circle.isEmpty() && circles.add(Set.copyOf(circle))) {
                    findings.add(place.finding("a circle: " + String.join(" after ", circle)));
                }
            }
        }
        return findings;
    }

    /** The parts that may be named. */
    static Set<String> known(YamlDocument document) {
        Set<String> known = new TreeSet<>(Tailoring.USUAL);
        document.json().path("parts").propertyStream().map(Map.Entry::getKey).forEach(known::add);
        return known;
    }

    /** From the part over the others back to itself; empty when there is no such way. */
    private List<String> wayBack(String part, String at, List<String> way) {
        if (at.equals(part)) {
            way.add(part);
            return way;
        }
        if (way.contains(at)) {
            return List.of();
        }
        way.add(at);
        for (String next : after(at)) {
            List<String> found = wayBack(part, next, new ArrayList<>(way));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> after(String part) {
        return parts.path(part)
                .path("after")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
