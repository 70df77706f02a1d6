package dev.mek.bookings.api.server;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.ProblemAnswer;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what the web server refuses before any route is asked, as problems like all others. */
final class DirectProblems implements DirectHandler {

    /** Messages of the server that would tell a client nothing. */
    private static final Set<String> UNTELLING =
            Set.of("", "Internal error", "Bad request, see server log for more information");

    private static final int DETAIL_CHARACTERS_MAX = 200;

    static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new DirectProblems());
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        Answer answer = ProblemAnswer.of(problem(status.code(), message));
        TransportResponse.Builder response = TransportResponse.builder()
                .status(HelidonAnswer.status(answer.status()))
                .keepAlive(false)
                .entity(answer.body());
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        return response.build();
    }

    /** The server tells some of these apart by its message only; a test holds each of them to the server's version. */
    static Problem problem(int status, @Nullable String message) {
        return switch (status) {
            case 413 -> Problem.of(ProblemKind.BODY_TOO_LARGE, "The body is far beyond the limit.");
            case 414 -> Problem.of(ProblemKind.URI_TOO_LONG, "The request line is beyond the limit.");
            case 501 -> Problem.of(ProblemKind.NOT_IMPLEMENTED, "The only transfer coding known here is chunked.");
            case 503 ->
                Problem.of(ProblemKind.OVERLOADED, "Too many requests are under way; try again.")
                        .withHeader("Retry-After", "1");
            case 505 -> Problem.of(ProblemKind.HTTP_VERSION_NOT_SUPPORTED, "Only HTTP/1.1 is spoken here.");
            default -> malformed(message == null ? "" : message);
        };
    }

    private static Problem malformed(String message) {
        if (message.startsWith("Header size exceeded")) {
            return Problem.of(ProblemKind.HEADERS_TOO_LARGE, "The header fields together are beyond the limit.");
        }
        if (message.startsWith("Content-Encoding header present")) {
            return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Bodies are taken without a content coding only.")
                    .withHeader("Accept-Encoding", "identity");
        }
        if (UNTELLING.contains(message)) {
            return Problem.of(
                    ProblemKind.MALFORMED_REQUEST,
                    "The request line or a header field is not as HTTP/1.1 has it, or the request ended early.");
        }
        String plain = message.length() > DETAIL_CHARACTERS_MAX ? message.substring(0, DETAIL_CHARACTERS_MAX) : message;
        return Problem.of(ProblemKind.MALFORMED_REQUEST, Shown.harmless(plain) + (plain.endsWith(".") ? "" : "."));
    }
}
