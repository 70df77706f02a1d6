package dev.mek.cli.stack.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.option.Nearest;
import dev.mek.cli.stack.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Each {@code ${…}} names a part and one of its values. A name in capitals is left alone: it is a shell's, for who runs one.
 */
final class PlaceholderRules {

    private static final Pattern ANY = Pattern.compile("\\$\\{([^}]*)(}?)");
    private static final Pattern SHELL = Pattern.compile("[A-Z_][A-Z0-9_]*(:?[-+?=].*)?");
    private static final Pattern VALUE = Pattern.compile("([a-z][a-z0-9_-]*)\\.([A-Za-z]+)");

    private static final Set<String> OF_PROGRAMS = Set.of("port", "url", "urls", "instance");
    private static final Map<String, Set<String>> OF_SERVERS = Map.of(
            Topology.POSTGRES, Set.of("port", "jdbcUrl", "user", "password"),
            Topology.KAFKA,
                    Set.of("port", "bootstrap", "bootstrapServers", "caPath", "certificatePath", "privateKeyPath"));

    private final YamlDocument document;
    private final Set<String> parts;
    private final List<Finding> findings = new ArrayList<>();

    PlaceholderRules(YamlDocument document) {
        this.document = document;
        this.parts = AfterRules.known(document);
    }

    List<Finding> findings() {
        document.json().path("parts").properties().forEach(part -> {
            String pointer = StackRules.pointer(part.getKey());
            texts(pointer + "/command", part.getValue().path("command"));
            texts(pointer + "/ready/command", part.getValue().path("ready").path("command"));
            part.getValue()
                    .path("environment")
                    .properties()
                    .forEach(entry ->
                            texts(YamlDocument.child(pointer + "/environment", entry.getKey()), entry.getValue()));
        });
        return findings;
    }

    private void texts(String pointer, JsonNode value) {
        if (value.isTextual()) {
            text(pointer, value.asText());
        }
        for (int i = 0; i < value.size(); i++) {
            texts(pointer + "/" + i, value.path(i));
        }
    }

    private void text(String pointer, String text) {
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            String problem = problem(matcher.group(1), !matcher.group(2).isEmpty());
            if (!problem.isEmpty()) {
                findings.add(document.within(pointer, matcher.start()).finding(problem));
            }
        }
    }

    private String problem(String inside, boolean closed) {
        if (!closed) {
            return "the placeholder ${" + inside + " is not closed";
        }
        if (SHELL.matcher(inside).matches()) {
            return "";
        }
        Matcher value = VALUE.matcher(inside);
        if (!value.matches()) {
            return "${" + inside + "} is no placeholder; one is ${PART.VALUE}, as ${kafka.bootstrap}";
        }
        if (!parts.contains(value.group(1))) {
            return wrong(inside, "no part is called '" + value.group(1) + "'", value.group(1), parts);
        }
        Set<String> values = OF_SERVERS.getOrDefault(value.group(1), OF_PROGRAMS);
        return values.contains(value.group(2))
                ? ""
                : wrong(
                        inside,
                        value.group(1) + " has no '" + value.group(2) + "'",
                        value.group(2),
                        new TreeSet<>(values));
    }

    private static String wrong(String inside, String what, String typed, Collection<String> known) {
        return "${" + inside + "}: " + what + Nearest.among(typed, known);
    }
}
