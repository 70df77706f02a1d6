package dev.mek.bookings.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where HTTP is served. On any address but this machine's own only with a token: then each request must bring it.
 *
 * @param port 0 for any that is free
 * @param token null for none
 */
public record HttpConfig(String host, int port, @Nullable Secret token) {

    static final String HOST = "BOOKINGS_HTTP_HOST";
    static final String PORT = "BOOKINGS_HTTP_PORT";
    static final String TOKEN = "BOOKINGS_HTTP_TOKEN";

    /** What cannot be guessed in any time, by any sensible alphabet. */
    private static final int TOKEN_CHARS_MIN = 16;

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|\\[::1]");
    private static final Pattern TOKEN_TEXT = Pattern.compile("[A-Za-z0-9._~+/=-]{" + TOKEN_CHARS_MIN + ",}");

    public HttpConfig {
        Bounds.within(PORT, port, 0, 65_535);
        if (token != null && !TOKEN_TEXT.matcher(token.value()).matches()) {
            throw new InvalidConfigException(
                    TOKEN, "cannot be used", TOKEN_CHARS_MIN + " or more letters, digits or any of . _ ~ + / = -");
        }
        if (token == null && !LOOPBACK.matcher(host).matches()) {
            throw InvalidConfigException.value(
                    HOST, host, "127.0.0.1, ::1 or localhost; another address only together with " + TOKEN);
        }
    }

    public boolean loopback() {
        return LOOPBACK.matcher(host).matches();
    }

    static HttpConfig from(Environment environment) {
        return new HttpConfig(
                environment.text(HOST, "127.0.0.1"), environment.integer(PORT, 8080), environment.secret(TOKEN));
    }
}
