package dev.mek.local.tls;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** A certificate authority that is thrown away. Its key is never written anywhere. Immutable. */
public final class Authority {

    private final X509Certificate certificate;
    private final Issuer issuer;
    private final List<X509Certificate> below;

    /**
     * A new one.
     *
     * @param below itself and those above it that an issued certificate brings along; the root is known to who trusts it
     */
    private Authority(X509Certificate certificate, Issuer issuer, List<X509Certificate> below) {
        this.certificate = certificate;
        this.issuer = issuer;
        this.below = below;
    }

    /** One that holds for a year from now on. */
    public static Authority create(String name) {
        return create(name, KeyKind.EC, Validity.now());
    }

    public static Authority create(String name, KeyKind kind, Validity validity) {
        KeyPair pair = kind.newPair();
        Issuer itself = new Issuer(name, pair, kind);
        return new Authority(itself.signAuthority(name, pair.getPublic(), validity), itself, List.of());
    }

    /** Another one, vouched for by this one. */
    public Authority intermediate(String name, KeyKind kind, Validity validity) {
        KeyPair pair = kind.newPair();
        X509Certificate signed = issuer.signAuthority(name, pair.getPublic(), validity);
        List<X509Certificate> chain = new ArrayList<>(List.of(signed));
        chain.addAll(below);
        return new Authority(signed, new Issuer(name, pair, kind), List.copyOf(chain));
    }

    /** A certificate as wished, with a new key. */
    public Credentials issue(CertificateWish wish) {
        KeyPair pair = wish.keyKind().newPair();
        List<X509Certificate> chain = new ArrayList<>(List.of(issuer.signEnd(wish, pair.getPublic())));
        chain.addAll(below);
        return new Credentials(chain, pair.getPrivate());
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** What others trust: {@code ca.pem}. */
    public String pem() {
        return Pem.certificates(List.of(certificate));
    }
}
