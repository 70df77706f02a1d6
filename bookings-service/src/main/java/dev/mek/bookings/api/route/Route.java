package dev.mek.bookings.api.route;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.Request;
import java.util.function.Function;

/**
 * An endpoint of the service, and who answers it.
 *
 * <p>Computed: from a request as a value to an answer as a value. Mounted: written to the connection by another room of
 * the service, behind the same guards.
 */
public sealed interface Route {

    Endpoint endpoint();

    record Computed(Endpoint endpoint, Function<Request, Answer> handler) implements Route {}

    record Mounted(Endpoint endpoint) implements Route {}
}
