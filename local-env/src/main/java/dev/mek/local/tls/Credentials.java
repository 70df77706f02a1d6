package dev.mek.local.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate and its key. The text never shows the key.
 *
 * @param chain the certificate first, then the authorities below the root
 */
public record Credentials(List<X509Certificate> chain, PrivateKey key) {

    public Credentials {
        chain = List.copyOf(chain);
    }

    /** The same certificates with the key of others, which does not belong to them: a mistake to try. */
    public Credentials withKeyOf(Credentials others) {
        return new Credentials(chain, others.key);
    }

    public String certificatePem() {
        return Pem.certificates(chain);
    }

    /** A secret. */
    public String keyPem(KeyFormat format) {
        return Pem.key(key, format);
    }

    /** Key and certificates in one text, as Kafka wants a key store of type PEM (KIP-651). A secret. */
    public String storePem() {
        return keyPem(new KeyFormat.Pkcs8()) + certificatePem();
    }

    @Override
    public String toString() {
        return "Credentials of " + chain.getFirst().getSubjectX500Principal();
    }
}
