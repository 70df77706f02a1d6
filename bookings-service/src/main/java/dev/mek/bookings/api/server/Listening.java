package dev.mek.bookings.api.server;

import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the server listens.
 *
 * @param port 0 for any that is free
 * @param tls null to serve in the clear
 * @param clientCertificate whether clients must show one that {@code tls} trusts
 */
public record Listening(String host, int port, @Nullable SSLContext tls, boolean clientCertificate) {

    public static Listening inTheClear(String host, int port) {
        return new Listening(host, port, null, false);
    }

    Tls helidonTls() {
        return tls == null
                ? Tls.builder().enabled(false).build()
                : Tls.builder()
                        .sslContext(tls)
                        .clientAuth(clientCertificate ? TlsClientAuth.REQUIRED : TlsClientAuth.NONE)
                        .build();
    }
}
