package dev.mek.cli.doctor.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** By what a client shows who it is. Its text never shows the key. */
public record ClientIdentity(List<X509Certificate> chain, PrivateKey key) {

    public ClientIdentity {
        chain = List.copyOf(chain);
    }

    @Override
    public String toString() {
        return Names.subject(chain.getFirst());
    }
}
