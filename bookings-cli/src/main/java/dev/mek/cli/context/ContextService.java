package dev.mek.cli.context;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A running service as a context's file has it.
 *
 * @param url where it listens
 * @param token what it asks for beyond the loopback address
 * @param ca PEM file of the authority that signed it; null for the platform's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContextService(
        @Nullable String url,
        @Nullable SecretReference token,
        @Nullable String ca) {

    public ContextService {
        if (url != null && !isAddress(url)) {
            throw new IllegalArgumentException(
                    "'" + url + "' is no address of a service; http://127.0.0.1:8080 is one");
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
