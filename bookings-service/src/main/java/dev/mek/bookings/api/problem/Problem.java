package dev.mek.bookings.api.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One occurrence of a problem.
 *
 * @param detail what is wrong this time, for a person
 * @param violations all that is wrong with the request, empty where the detail says it all
 * @param more further members of the document, by name; values are what JSON can hold
 * @param headers header fields that belong to the answer, such as {@code Allow}
 */
public record Problem(
        ProblemKind kind,
        String detail,
        List<Violation> violations,
        Map<String, Object> more,
        Map<String, String> headers) {

    public Problem {
        violations = List.copyOf(violations);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, List.of(), Map.of(), Map.of());
    }

    public static Problem of(ProblemKind kind, List<Violation> violations) {
        String detail = violations.size() == 1
                ? violations.getFirst().sentence()
                : violations.size() + " violations; each is listed.";
        return new Problem(kind, detail, violations, Map.of(), Map.of());
    }

    public Problem with(String member, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(member, value);
        return new Problem(kind, detail, violations, all, headers);
    }

    public Problem withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(kind, detail, violations, more, all);
    }
}
