package dev.mek.contracts.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** TLS from PEM files (RFC 7468). They are read once: a renewed certificate counts from the next start on. */
public final class PemTls {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final char[] NO_PASSWORD = {};

    private PemTls() {}

    /** A certificate of our own, and its key in PKCS#8. */
    public record Own(Path certificate, Path privateKey) {}

    /**
     * What to trust and what to show.
     *
     * @param ca the authorities that the other end must be vouched for by; null for the platform's own
     * @param own what to show; null to show nothing
     * @throws IllegalArgumentException naming the file that cannot be used
     */
    public static SSLContext of(@Nullable Path ca, @Nullable Own own) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own == null ? null : keys(own), ca == null ? null : trust(ca), null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalArgumentException("TLS cannot be set up: " + failed.getMessage(), failed);
        }
    }

    private static TrustManager[] trust(Path ca) throws GeneralSecurityException, IOException {
        KeyStore trusted = emptyStore();
        int count = 0;
        for (Certificate certificate : certificates(ca)) {
            trusted.setCertificateEntry("ca-" + count++, certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return trust.getTrustManagers();
    }

    private static KeyManager[] keys(Own own) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        store.setKeyEntry(
                "own",
                key(own.privateKey()),
                NO_PASSWORD,
                certificates(own.certificate()).toArray(Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        return keys.getKeyManagers();
    }

    private static Collection<? extends Certificate> certificates(Path file) {
        try {
            var found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(read(file).getBytes(StandardCharsets.ISO_8859_1)));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (GeneralSecurityException unreadable) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "'" + file + "' holds no certificate; a PEM file with BEGIN CERTIFICATE does");
    }

    private static PrivateKey key(Path file) throws GeneralSecurityException {
        Matcher pem = KEY.matcher(read(file));
        if (pem.find()) {
            var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
            for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
                try {
                    return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
                } catch (InvalidKeySpecException ofAnotherKind) {
                    // The next one.
                }
            }
        }
        throw new IllegalArgumentException(
                "'" + file + "' holds no private key in PKCS#8; a PEM file with BEGIN PRIVATE KEY does");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "'" + file + "' cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
