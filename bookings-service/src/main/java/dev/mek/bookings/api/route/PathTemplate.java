package dev.mek.bookings.api.route;

import dev.mek.bookings.api.http.Percent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with variables, such as {@code /bookings/{id}/cancel}. */
public final class PathTemplate {

    private final String text;
    private final List<String> segments;

    private PathTemplate(String text, List<String> segments) {
        this.text = text;
        this.segments = segments;
    }

    public static PathTemplate of(String text) {
        return new PathTemplate(text, segments(text));
    }

    /** The variables' values when the path is one of this template; a path is taken as it is, never normalized. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int at = 0; at < path.size(); at++) {
            String wanted = segments.get(at);
            if (isVariable(wanted) && !path.get(at).isEmpty()) {
                variables.put(wanted.substring(1, wanted.length() - 1), path.get(at));
            } else if (!wanted.equals(path.get(at))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /** The decoded segments of a path; empty when an escape in it is broken. */
    static Optional<List<String>> decoded(String rawPath) {
        List<String> decoded = new ArrayList<>();
        for (String segment : segments(rawPath)) {
            Optional<String> plain = Percent.decoded(segment);
            if (plain.isEmpty()) {
                return Optional.empty();
            }
            decoded.add(plain.get());
        }
        return Optional.of(decoded);
    }

    /** Fewer variables are the narrower template: {@code /bookings/stream} goes before {@code /bookings/{id}}. */
    long variables() {
        return segments.stream().filter(PathTemplate::isVariable).count();
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
