package dev.mek.bookings.api.server;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.route.Route;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Our answer in the web server's words. */
final class HelidonAnswer {

    /** Reason phrases that the web server does not know; it would write the number again. */
    private static final Map<Integer, String> REASONS =
            Map.of(428, "Precondition Required", 431, "Request Header Fields Too Large");

    private static final HeaderName NO_PROXY_BUFFER = HeaderNames.create("X-Accel-Buffering");

    private HelidonAnswer() {}

    static Status status(int code) {
        String reason = REASONS.get(code);
        return reason == null ? Status.create(code) : Status.create(code, reason);
    }

    static void send(Answer answer, String method, ServerResponse response) {
        response.status(status(answer.status()));
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.header(HeaderValues.create("X-Content-Type-Options", "nosniff"));
        if (method.equals("HEAD")) {
            response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length));
            response.send();
        } else {
            response.send(answer.body());
        }
    }

    /** Sends a stream to its end; nothing else is sent on the connection. */
    static void stream(Route.Streaming streaming, String type, RoutingResponse response) {
        response.status(Status.OK_200);
        response.header(HeaderNames.CONTENT_TYPE, type);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header(HeaderValues.CONNECTION_CLOSE);
        response.header(HeaderValues.create("X-Content-Type-Options", "nosniff"));
        response.header(NO_PROXY_BUFFER, "no");
        try {
            streaming.to(response.outputStream());
            // Writes the last chunk: without it the client takes the end for a broken connection.
            response.commit();
        } catch (IOException | UncheckedIOException | SocketWriterException gone) {
            throw new CloseConnectionException("the stream's client is gone", gone);
        }
        throw new CloseConnectionException("the stream has ended");
    }
}
