package dev.mek.cli.stack.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.Nearest;
import dev.mek.cli.stack.StackLog;
import dev.mek.cli.stack.Tailoring;
import dev.mek.cli.stack.Topology;
import dev.mek.local.plan.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the schema can't say of a file that keeps it: names, what goes with what, ports. */
final class StackRules {

    /** What may be wished of the parts that the stack brings itself. */
    private static final Map<String, Set<String>> ADJUSTABLE = Map.of(
            Topology.POSTGRES, Set.of("port"),
            Topology.KAFKA, Set.of("port"),
            Topology.BOOKINGS, Set.of("instances", "port", "environment"),
            Topology.PEERS, Set.of("port", "environment"));

    private final YamlDocument document;
    private final JsonNode parts;
    private final List<Finding> findings = new ArrayList<>();

    private StackRules(YamlDocument document) {
        this.document = document;
        this.parts = document.json().path("parts");
    }

    static List<Finding> findings(YamlDocument document) {
        StackRules rules = new StackRules(document);
        rules.parts.properties().forEach(part -> rules.part(part.getKey(), part.getValue()));
        rules.ports();
        rules.findings.addAll(new AfterRules(document).findings());
        rules.findings.addAll(new PlaceholderRules(document).findings());
        return rules.findings;
    }

    static String pointer(String part) {
        return YamlDocument.child("/parts", part);
    }

    private void part(String name, JsonNode part) {
        String pointer = pointer(name);
        if (!Names.isName(name)) {
            findings.add(document.key(pointer)
                    .finding("'" + name
                            + "' is no name for a part; a small letter, then up to 39 of a-z, 0-9, - and _"));
        } else if (name.equals(StackLog.SUPERVISOR)) {
            findings.add(document.key(pointer).finding("'supervisor' is the name of who looks after the parts"));
        }
        if (Tailoring.USUAL.contains(name)) {
            usual(name, part);
        } else {
            own(name, part);
        }
        String twin = name.replaceFirst("-[1-9][0-9]*$", "");
        if (!twin.equals(name) && parts.path(twin).path("instances").asInt(1) > 1) {
            findings.add(document.key(pointer)
                    .finding("'" + name + "' is what an instance of '" + twin + "' is called already"));
        }
    }

    private void usual(String name, JsonNode part) {
        Set<String> adjustable = ADJUSTABLE.getOrDefault(name, Set.of());
        part.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> !adjustable.contains(key))
                .forEach(key -> findings.add(document.key(YamlDocument.child(pointer(name), key))
                        .finding("the stack brings " + name + " itself, '" + key + "' can't be set; "
                                + String.join(", ", new TreeSet<>(adjustable)) + " can")));
    }

    private void own(String name, JsonNode part) {
        String pointer = pointer(name);
        if (part.has("image")) {
            findings.add(document.key(pointer + "/image")
                    .finding("containers need '--backend docker', which this version does not have; give a command"));
        } else if (!part.has("command")) {
            String like = Nearest.to(name, Tailoring.USUAL)
                    .map(usual -> ", or '" + usual + "' is meant")
                    .orElse("");
            findings.add(document.key(pointer).finding("'" + name + "' needs a command" + like));
        } else if (part.path("command").isTextual()) {
            command(pointer + "/command", part.path("command").asText());
        }
        if (part.path("ready").path("command").isTextual()) {
            command(
                    pointer + "/ready/command",
                    part.path("ready").path("command").asText());
        }
    }

    private void command(String pointer, String line) {
        try {
            CommandWords.split(line);
        } catch (IllegalArgumentException unreadable) {
            findings.add(document.place(pointer).finding(String.valueOf(unreadable.getMessage())));
        }
    }

    private void ports() {
        Map<Integer, String> taken = new HashMap<>();
        parts.properties().forEach(part -> {
            if (part.getValue().has("port")) {
                String before = taken.putIfAbsent(part.getValue().path("port").asInt(), part.getKey());
                if (before != null) {
                    findings.add(document.place(pointer(part.getKey()) + "/port")
                            .finding("port " + part.getValue().path("port").asInt() + " is that of '" + before
                                    + "' already"));
                }
            }
        });
    }
}
