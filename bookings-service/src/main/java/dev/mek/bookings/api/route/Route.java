package dev.mek.bookings.api.route;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** An endpoint of the service, and who answers it. */
public sealed interface Route {

    Endpoint endpoint();

    /** From a request as a value to an answer as a value. */
    record Computed(Endpoint endpoint, Function<Request, Answer> handler) implements Route {}

    /** An answer without an end; what is wrong with the request is said before it begins. */
    record Streamed(Endpoint endpoint, Function<Request, Streaming> handler) implements Route {}

    /** Answered by another room on the connection itself, behind the same guards. */
    record Mounted(Endpoint endpoint) implements Route {}

    /** Writes until the client or the service ends it. */
    @FunctionalInterface
    interface Streaming {

        /**
         * Runs on the connection's thread for as long as the stream lasts.
         *
         * @throws IOException when the connection is of no use any more
         */
        void to(OutputStream out) throws IOException;
    }
}
