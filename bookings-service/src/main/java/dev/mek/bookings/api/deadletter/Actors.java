package dev.mek.bookings.api.deadletter;

import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.http.RequestHeaders;
import dev.mek.bookings.api.http.Shown;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Under which name a request is written into an audit. With a token it is the token's name, which the configuration
 * gives: whoever came this far has sent it. Without one only this machine can ask, and the name is the one that the
 * sender tells: an aid among people who trust each other, no proof.
 */
public final class Actors {

    /** How the command tells who its user is. */
    static final String HEADER = "Bookings-User";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@+-]{1,64}");
    private static final String ANONYMOUS = "anonymous";

    private final String tokenName;

    public Actors(String tokenName) {
        this.tokenName = tokenName;
    }

    /** Such as {@code token:operators}, {@code user:ada} or {@code anonymous}. */
    String of(Request request) {
        if (!request.caller().equals(ANONYMOUS)) {
            return "token:" + tokenName;
        }
        Optional<String> told = request.headers().single(HEADER);
        told.filter(name -> !NAME.matcher(name).matches()).ifPresent(name -> {
            throw RequestHeaders.invalid(
                    HEADER, "format", "must be 1 to 64 letters, digits or any of . _ @ + -, was " + Shown.of(name));
        });
        return told.map(name -> "user:" + name).orElse(ANONYMOUS);
    }
}
