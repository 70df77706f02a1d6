package dev.mek.cli.doctor.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Which authorities are trusted.
 *
 * @param platform whether they are those of this machine, because none was given
 */
public record Trust(List<X509Certificate> authorities, boolean platform) {

    public Trust {
        authorities = List.copyOf(authorities);
    }

    static Trust in(List<X509Certificate> authorities) {
        return new Trust(authorities, false);
    }

    static Trust ofPlatform() {
        try {
            return new Trust(
                    Arrays.stream(managers())
                            .filter(X509TrustManager.class::isInstance)
                            .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                            .toList(),
                    true);
        } catch (GeneralSecurityException without) {
            return new Trust(List.of(), true);
        }
    }

    private static TrustManager[] managers() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return factory.getTrustManagers();
    }
}
