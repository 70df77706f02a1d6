package dev.mek.bookings.api.server;

import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes that come after the headers, within their limit. */
final class RequestBody {

    private static final byte[] NONE = {};

    private final ServerRequest request;
    private final Limits limits;
    private @Nullable InputStream stream;
    private boolean unreadable;

    RequestBody(ServerRequest request, Limits limits) {
        this.request = request;
        this.limits = limits;
    }

    /** Whether a body is announced: of unknown length, or of at least one byte. */
    boolean isAnnounced() {
        return request.headers().contains(HeaderNames.TRANSFER_ENCODING)
                || request.headers().contentLength().orElse(0) > 0;
    }

    /**
     * Reads it.
     *
     * @param wantedBytesMax what the endpoint takes; never less than the server's own limit counts
     */
    byte[] read(int wantedBytesMax) {
        int bytesMax = Math.max(wantedBytesMax, limits.bodyBytesMax());
        if (!isAnnounced()) {
            return NONE;
        }
        if (request.headers().contentLength().orElse(0) > bytesMax) {
            throw tooLarge(bytesMax);
        }
        byte[] body = take(bytesMax);
        if (body.length > bytesMax) {
            throw tooLarge(bytesMax);
        }
        return body;
    }

    /**
     * Reads what is left of a body that nobody wants.
     *
     * @return whether all of it was read, so that the connection can take another request
     */
    boolean drain() {
        if (!isAnnounced() || request.content().consumed()) {
            return true;
        }
        // A client that waits for 100 before it sends has its word with the refusal.
        if (unreadable || (request.headers().containsToken(HeaderValues.EXPECT_100) && !request.continueSent())) {
            return false;
        }
        try {
            InputStream rest = stream();
            rest.skip(limits.drainBytesMax());
            return rest.read() < 0;
        } catch (IOException | RuntimeException endedEarly) {
            return false;
        }
    }

    /** The stream stays open: closing it would read the rest, however long that is. */
    private byte[] take(int bytesMax) {
        try {
            return stream().readNBytes(bytesMax + 1);
        } catch (RequestException refusedByServer) {
            unreadable = true;
            throw new Refusal(DirectProblems.problem(refusedByServer.status().code(), refusedByServer.getMessage()));
        } catch (IOException | RuntimeException endedEarly) {
            unreadable = true;
            throw new Refusal(ProblemKind.MALFORMED_REQUEST, "The body ended early or could not be read.");
        }
    }

    private InputStream stream() {
        if (stream == null) {
            stream = request.content().inputStream();
        }
        return stream;
    }

    private static Refusal tooLarge(int bytesMax) {
        return new Refusal(Problem.of(ProblemKind.BODY_TOO_LARGE, "The body may have " + bytesMax + " bytes at most.")
                .with("bytesMax", bytesMax));
    }
}
