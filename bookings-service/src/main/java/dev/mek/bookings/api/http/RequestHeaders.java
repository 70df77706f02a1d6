package dev.mek.bookings.api.http;

import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The header fields of a request; names are compared without case, a field's lines stay apart and in order. */
public final class RequestHeaders {

    private final Map<String, List<String>> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public RequestHeaders(Iterable<Map.Entry<String, String>> fields) {
        for (Map.Entry<String, String> field : fields) {
            lines.computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                    .add(field.getValue().strip());
        }
    }

    /** All lines of a field; empty when it was not sent. */
    public List<String> all(String name) {
        return List.copyOf(lines.getOrDefault(name, List.of()));
    }

    /** The lines of a list-valued field as one (RFC 9110, 5.3). */
    public Optional<String> joined(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** A field that may be sent once only; twice is refused, since readers would differ in which one they take. */
    public Optional<String> single(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw invalid(name, "repeated", "must be sent once, was sent " + values.size() + " times");
        }
        return values.stream().findFirst();
    }

    public static Refusal invalid(String name, String keyword, String message) {
        return new Refusal(Problem.of(ProblemKind.INVALID_HEADER, List.of(Violation.ofHeader(name, keyword, message))));
    }
}
