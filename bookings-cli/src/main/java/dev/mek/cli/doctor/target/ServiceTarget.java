package dev.mek.cli.doctor.target;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A running service as somebody has set it.
 *
 * @param token null where it asks for none
 * @param ca PEM file of the authority that signed it; null for the platform's own
 */
public record ServiceTarget(
        URI url, @Nullable String token, @Nullable Path ca) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public boolean tls() {
        return "https".equals(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT));
    }

    public HostPort at() {
        String host = String.valueOf(url.getHost()).replaceAll("[\\[\\]]", "");
        int byScheme = tls() ? HTTPS : HTTP;
        return new HostPort(host, url.getPort() < 0 ? byScheme : url.getPort());
    }

    Stream<String> secrets() {
        return token == null ? Stream.of() : Stream.of(token);
    }

    @Override
    public String toString() {
        return "ServiceTarget " + at();
    }
}
