package dev.mek.bookings.api.http;

import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.problem.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The query of a request. A plus is a plus and not a space: no value of ours holds a space, and a time with an offset
 * ({@code +02:00}) is often written bare.
 */
public final class Query {

    private final Map<String, List<String>> values;
    private final List<Violation> violations = new ArrayList<>();

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a query; what is wrong with it is told by {@link #read}.
     *
     * @param raw as it stood in the request line, without the question mark; empty for none
     */
    public static Query parse(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Query query = new Query(values);
        for (String pair : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            Optional<String> name = Percent.decoded(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = Percent.decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                query.refuse(name.orElse(""), "encoding", "is not percent-encoded UTF-8: " + Shown.of(pair));
            } else {
                values.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
            }
        }
        return query;
    }

    /** Reads the parameters; refuses the request with all violations when there are any, unknown names among them. */
    public <T> T read(List<String> known, Function<Query, T> reader) {
        values.forEach((name, sent) -> {
            if (!known.contains(name)) {
                refuse(name, "unknown", "is no parameter of this path; it takes " + listed(known));
            } else if (sent.size() > 1) {
                refuse(name, "repeated", "must be given once, was given " + sent.size() + " times");
            }
        });
        T result = reader.apply(this);
        if (!violations.isEmpty()) {
            throw new Refusal(Problem.of(ProblemKind.INVALID_PARAMETER, violations));
        }
        return result;
    }

    /** The first value of a parameter. */
    public Optional<String> text(String name) {
        List<String> sent = values.getOrDefault(name, List.of());
        return sent.stream().findFirst();
    }

    /** The value as the parser reads it; what the parser cannot read (empty) becomes a violation. */
    public <T> Optional<T> parsed(String name, String wanted, Function<String, Optional<T>> parser) {
        Optional<String> sent = text(name);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(sent.get());
        if (value.isEmpty()) {
            refuse(name, "format", "must be " + wanted + ", was " + Shown.of(sent.get()));
        }
        return value;
    }

    /** Notes that a parameter which must be there is not. */
    public void missing(String name, String wanted) {
        refuse(name, "required", "must be given: " + wanted);
    }

    /** Notes a violation; the message goes on from the parameter's name. */
    public void refuse(String name, String keyword, String message) {
        violations.add(Violation.ofParameter(Shown.harmless(name), keyword, message));
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
