package dev.mek.bookings.config;

import dev.mek.contracts.tls.PemTls;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * TLS on the service's own port.
 *
 * @param certificate PEM file of the service's certificate, with those between it and the root
 * @param privateKey PEM file of its key, in PKCS#8
 * @param clientCa PEM file of the authorities that clients must have a certificate of; null to ask for none
 */
public record HttpTlsConfig(
        Path certificate, Path privateKey, @Nullable Path clientCa) {

    static final String CERTIFICATE = "BOOKINGS_HTTP_TLS_CERTIFICATE_PATH";
    static final String PRIVATE_KEY = "BOOKINGS_HTTP_TLS_PRIVATE_KEY_PATH";
    static final String CLIENT_CA = "BOOKINGS_HTTP_TLS_CLIENT_CA_PATH";

    /** Read now, so that a mistake in them is told at the start. */
    public HttpTlsConfig {
        read(certificate, privateKey, clientCa);
    }

    public SSLContext context() {
        return read(certificate, privateKey, clientCa);
    }

    static @Nullable HttpTlsConfig from(Environment environment) {
        Path certificate = path(environment, CERTIFICATE);
        Path privateKey = path(environment, PRIVATE_KEY);
        Path clientCa = path(environment, CLIENT_CA);
        if (certificate == null && privateKey == null && clientCa == null) {
            return null;
        }
        if (certificate == null) {
            throw new InvalidConfigException(CERTIFICATE, "is missing", "the certificate that the service shows");
        }
        if (privateKey == null) {
            throw new InvalidConfigException(PRIVATE_KEY, "is missing", "the key that goes with the certificate");
        }
        return new HttpTlsConfig(certificate, privateKey, clientCa);
    }

    private static @Nullable Path path(Environment environment, String key) {
        String text = environment.text(key, "");
        try {
            return text.isEmpty() ? null : Path.of(text);
        } catch (InvalidPathException malformed) {
            throw InvalidConfigException.value(key, text, "the path of a readable file");
        }
    }

    private static SSLContext read(Path certificate, Path privateKey, @Nullable Path clientCa) {
        try {
            return PemTls.of(clientCa, new PemTls.Own(certificate, privateKey));
        } catch (IllegalArgumentException unusable) {
            throw new InvalidConfigException(
                    "BOOKINGS_HTTP_TLS_…", "cannot be used: " + unusable.getMessage(), "readable PEM files");
        }
    }
}
