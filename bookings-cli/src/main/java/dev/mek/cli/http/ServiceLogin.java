package dev.mek.cli.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** By what a service knows us and we know it: a token, an authority, a certificate of our own. Thread-safe. */
public final class ServiceLogin {

    static final Duration CONNECT_MAX = Duration.ofSeconds(5);

    private final @Nullable String token;
    private final Supplier<HttpClient> client;

    private ServiceLogin(@Nullable String token, Supplier<HttpClient> client) {
        this.token = token;
        this.client = client;
    }

    /**
     * With what the platform trusts.
     *
     * @param token sent with every request; null where the service asks for none
     */
    public static ServiceLogin by(@Nullable String token) {
        return new ServiceLogin(token, () -> Client.SHARED);
    }

    /** With what {@code tls} trusts. */
    public static ServiceLogin by(@Nullable String token, SSLContext tls) {
        HttpClient own = builder().sslContext(tls).build();
        return new ServiceLogin(token, () -> own);
    }

    @Nullable
    String token() {
        return token;
    }

    HttpClient client() {
        return client.get();
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_MAX);
    }

    /** One for the process, made when first needed: it owns threads. */
    private static final class Client {
        private static final HttpClient SHARED = builder().build();
    }
}
