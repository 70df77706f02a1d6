package dev.mek.bookings.api.route;

import dev.mek.bookings.api.http.RequestHeaders;
import dev.mek.bookings.api.http.Shown;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.api.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask at all. A page in a browser can reach this machine's loopback and can have its own name point there (DNS
 * rebinding); so the Host must be a name of ours, and an Origin, which browsers add, must be the same.
 */
public final class Guard {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;
    private final byte @Nullable [] tokenDigest;

    /**
     * A guard of a server.
     *
     * @param hosts names, beside those of the loopback, under which the service is reached, without a port
     * @param token the bearer token that is asked for; null asks for none
     */
    public Guard(Set<String> hosts, @Nullable String token) {
        this.hosts = Set.copyOf(hosts.stream().map(Guard::lower).toList());
        this.tokenDigest = token == null ? null : digest(token);
    }

    /**
     * The Host must be a name of ours.
     *
     * @param arrivedAt the address of ours that the connection reached, as Host would spell it
     */
    public void refuseOtherHost(RequestHeaders headers, String arrivedAt) {
        String host = headers.single("Host").orElse("");
        String name = lower(withoutPort(host));
        if (!LOOPBACK_NAMES.contains(name) && !hosts.contains(name) && !name.equals(lower(arrivedAt))) {
            throw new Refusal(
                    ProblemKind.WRONG_HOST,
                    "This service is not reached as " + Shown.of(host)
                            + "; names beside localhost are set by BOOKINGS_HTTP_HOSTS.");
        }
    }

    /**
     * A page that calls must be one of ours.
     *
     * @param scheme {@code http} or {@code https}, as the connection is
     */
    public void refuseForeignOrigin(RequestHeaders headers, String scheme) {
        Optional<String> origin = headers.joined("Origin");
        if (origin.isPresent()) {
            String own = scheme + "://" + headers.single("Host").orElse("");
            if (!lower(origin.get()).equals(lower(own))) {
                throw new Refusal(
                        ProblemKind.FOREIGN_ORIGIN,
                        "Only pages of " + own + " may call this; this came from " + Shown.of(origin.get()) + ".");
            }
        }
    }

    public void refuseWithoutToken(RequestHeaders headers) {
        if (tokenDigest == null) {
            return;
        }
        List<String> sent = headers.all("Authorization");
        String token = sent.size() == 1 && sent.getFirst().regionMatches(true, 0, "Bearer ", 0, 7)
                ? sent.getFirst().substring(7).strip()
                : "";
        // Digests are of equal length, so that the time tells neither the token's length nor its beginning.
        if (!MessageDigest.isEqual(digest(token), tokenDigest)) {
            throw new Refusal(Problem.of(
                            ProblemKind.UNAUTHORIZED,
                            sent.isEmpty()
                                    ? "There was no Authorization header."
                                    : "The token sent is not the one set.")
                    .withHeader("WWW-Authenticate", "Bearer realm=\"bookings\""));
        }
    }

    /** The name of who got past {@link #refuseWithoutToken}: there is one token at most. */
    String caller() {
        return tokenDigest == null ? "anonymous" : "token";
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
