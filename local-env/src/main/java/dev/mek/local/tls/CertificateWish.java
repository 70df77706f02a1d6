package dev.mek.local.tls;

import java.util.List;

/**
 * What a certificate shall say.
 *
 * @param commonName whom it names
 * @param hosts names and literal addresses under which a server is reached; empty for a client
 */
public record CertificateWish(
        String commonName, Purpose purpose, List<String> hosts, KeyKind keyKind, Validity validity) {

    /** What it may be used for (RFC 5280, 4.2.1.12). */
    public enum Purpose {
        SERVER,
        CLIENT,
        /** A node of a cluster is a server to its clients and a client to the other nodes. */
        BOTH
    }

    public CertificateWish {
        hosts = List.copyOf(hosts);
    }

    public static CertificateWish server(String commonName, String... hosts) {
        return new CertificateWish(commonName, Purpose.SERVER, List.of(hosts), KeyKind.EC, Validity.now());
    }

    public static CertificateWish node(String commonName, String... hosts) {
        return new CertificateWish(commonName, Purpose.BOTH, List.of(hosts), KeyKind.EC, Validity.now());
    }

    public static CertificateWish client(String commonName) {
        return new CertificateWish(commonName, Purpose.CLIENT, List.of(), KeyKind.EC, Validity.now());
    }

    /** The same with another key. */
    public CertificateWish with(KeyKind kind) {
        return new CertificateWish(commonName, purpose, hosts, kind, validity);
    }

    /** The same at another time. */
    public CertificateWish with(Validity when) {
        return new CertificateWish(commonName, purpose, hosts, keyKind, when);
    }
}
