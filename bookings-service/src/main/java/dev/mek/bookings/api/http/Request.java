package dev.mek.bookings.api.http;

import dev.mek.contracts.wire.TraceContext;
import java.util.Map;
import java.util.Optional;

/**
 * A request that has arrived as a whole, its path known and its media types agreed.
 *
 * @param variables the values of the path's variables, decoded
 * @param body read to its end; empty when there was none; nobody writes to it
 * @param caller the name under which the sender is known
 * @param trace the step of the caller's trace, or of a new one, that this request is
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a copy of each body would serve nothing.
public record Request(
        Map<String, String> variables,
        Query query,
        RequestHeaders headers,
        byte[] body,
        String caller,
        TraceContext trace) {

    public Request {
        variables = Map.copyOf(variables);
    }

    /** The same with its body. */
    public Request with(byte[] arrived) {
        return new Request(variables, query, headers, arrived, caller, trace);
    }

    /** The value of a variable that the route's path has. */
    public String variable(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow();
    }
}
