package dev.mek.bookings.config;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where HTTP is served. On any address but this machine's own only with a token, which each request must then bring, or with
 * TLS that asks clients for a certificate.
 *
 * @param port 0 for any that is free
 * @param hosts the names, without a port, under which the service is reached beside localhost and its own address
 * @param token null for none
 * @param tokenName what is written into audits as the name of whoever uses the token, 1 to 64 letters, digits or any of
 *     {@code . _ -}
 * @param requestsMax requests that are computed at the same time, 1 to 10,000; streams are counted apart, health not at all
 * @param tls null to serve in the clear
 */
public record HttpConfig(
        String host,
        int port,
        Set<String> hosts,
        @Nullable Secret token,
        String tokenName,
        int requestsMax,
        @Nullable HttpTlsConfig tls) {

    static final String HOST = "BOOKINGS_HTTP_HOST";
    static final String PORT = "BOOKINGS_HTTP_PORT";
    static final String HOSTS = "BOOKINGS_HTTP_HOSTS";
    static final String TOKEN = "BOOKINGS_HTTP_TOKEN";
    static final String TOKEN_NAME = "BOOKINGS_HTTP_TOKEN_NAME";

    static final String REQUESTS_MAX = "BOOKINGS_HTTP_REQUESTS_MAX";

    /** At a few milliseconds each far more than one machine computes; what is beyond only makes all of them late. */
    static final int REQUESTS_MAX_DEFAULT = 512;

    /** What cannot be guessed in any time, by any sensible alphabet. */
    private static final int TOKEN_CHARS_MIN = 16;

    private static final Pattern TOKEN_NAME_TEXT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|\\[::1]");
    private static final Pattern TOKEN_TEXT = Pattern.compile("[A-Za-z0-9._~+/=-]{" + TOKEN_CHARS_MIN + ",}");

    /** A name or a literal address as the Host header spells it. */
    private static final Pattern HOST_TEXT =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");

    public HttpConfig {
        hosts = Set.copyOf(hosts);
        Bounds.within(PORT, port, 0, 65_535);
        Bounds.within(REQUESTS_MAX, requestsMax, 1, 10_000);
        for (String name : hosts) {
            if (!HOST_TEXT.matcher(name).matches()) {
                throw InvalidConfigException.value(
                        HOSTS, name, "names without a port, with commas, such as a.example,b.example");
            }
        }
        if (token != null && !TOKEN_TEXT.matcher(token.value()).matches()) {
            throw new InvalidConfigException(
                    TOKEN, "cannot be used", TOKEN_CHARS_MIN + " or more letters, digits or any of . _ ~ + / = -");
        }
        if (!TOKEN_NAME_TEXT.matcher(tokenName).matches()) {
            throw InvalidConfigException.value(TOKEN_NAME, tokenName, "1 to 64 letters, digits or any of . _ -");
        }
        boolean clientsAreKnown = token != null || (tls != null && tls.clientCa() != null);
        if (!clientsAreKnown && !LOOPBACK.matcher(host).matches()) {
            throw InvalidConfigException.value(
                    HOST,
                    host,
                    "127.0.0.1, ::1 or localhost; another address only together with " + TOKEN + " or "
                            + HttpTlsConfig.CLIENT_CA);
        }
    }

    public boolean loopback() {
        return LOOPBACK.matcher(host).matches();
    }

    static HttpConfig from(Environment environment) {
        return new HttpConfig(
                environment.text(HOST, "127.0.0.1"),
                environment.integer(PORT, 8080),
                environment.names(HOSTS),
                environment.secret(TOKEN),
                environment.text(TOKEN_NAME, "shared"),
                environment.integer(REQUESTS_MAX, REQUESTS_MAX_DEFAULT),
                HttpTlsConfig.from(environment));
    }
}
