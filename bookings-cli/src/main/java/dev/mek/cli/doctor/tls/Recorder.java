package dev.mek.cli.doctor.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Takes whatever a server shows, and remembers it: only so is seen what an untrusted server is. Nothing secret may go over such
 * a connection. For one handshake.
 */
final class Recorder {

    private static final String ALIAS = "client";

    private final Optional<ClientIdentity> identity;
    private volatile List<X509Certificate> chain = List.of();
    private volatile boolean asked;
    private volatile List<String> accepted = List.of();

    Recorder(Optional<ClientIdentity> identity) {
        this.identity = identity;
    }

    /** What the server showed; empty when it did not come to that. */
    List<X509Certificate> chain() {
        return chain;
    }

    /** Whether the server asked for the client's certificate. */
    boolean asked() {
        return asked;
    }

    /** By whom it may be signed, as the server says; it need not say. */
    List<String> accepted() {
        return accepted;
    }

    X509ExtendedTrustManager trust() {
        return new X509ExtendedTrustManager() {
            @Override
            public void checkServerTrusted(X509Certificate[] shown, String kind, @Nullable Socket socket) {
                chain = List.of(shown);
            }

            @Override
            public void checkServerTrusted(X509Certificate[] shown, String kind, @Nullable SSLEngine engine) {
                chain = List.of(shown);
            }

            @Override
            public void checkServerTrusted(X509Certificate[] shown, String kind) {
                chain = List.of(shown);
            }

            @Override
            public void checkClientTrusted(X509Certificate[] shown, String kind, @Nullable Socket socket) {
                throw new UnsupportedOperationException("this end is no server");
            }

            @Override
            public void checkClientTrusted(X509Certificate[] shown, String kind, @Nullable SSLEngine engine) {
                throw new UnsupportedOperationException("this end is no server");
            }

            @Override
            public void checkClientTrusted(X509Certificate[] shown, String kind) {
                throw new UnsupportedOperationException("this end is no server");
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
    }

    X509ExtendedKeyManager keys() {
        return new X509ExtendedKeyManager() {
            @Override
            public @Nullable String chooseClientAlias(
                    String[] kinds, Principal @Nullable [] issuers, @Nullable Socket socket) {
                asked = true;
                accepted = issuers == null
                        ? List.of()
                        : Arrays.stream(issuers).map(Principal::getName).toList();
                return identity.isPresent() ? ALIAS : null;
            }

            @Override
            public X509Certificate @Nullable [] getCertificateChain(String alias) {
                return identity.map(own -> own.chain().toArray(X509Certificate[]::new))
                        .orElse(null);
            }

            @Override
            public @Nullable PrivateKey getPrivateKey(String alias) {
                return identity.map(ClientIdentity::key).orElse(null);
            }

            @Override
            public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
                return identity.isPresent() ? new String[] {ALIAS} : null;
            }

            @Override
            public @Nullable String chooseServerAlias(
                    String kind, Principal @Nullable [] issuers, @Nullable Socket socket) {
                return null;
            }

            @Override
            public String @Nullable [] getServerAliases(String kind, Principal @Nullable [] issuers) {
                return null;
            }
        };
    }
}
