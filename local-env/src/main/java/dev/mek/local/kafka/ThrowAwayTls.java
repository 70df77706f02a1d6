package dev.mek.local.kafka;

import dev.mek.local.process.PrivateFile;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.Credentials;
import dev.mek.local.tls.PemFiles;
import java.nio.file.Path;

/**
 * An authority for one life of a node: it signs the node and its clients, and is forgotten.
 *
 * @param broker how the node is to be guarded
 * @param client by which files a client gets in
 */
public record ThrowAwayTls(BrokerSecurity.MutualTls broker, PemFiles client) {

    /** Writes new files over those of an earlier life. */
    public static ThrowAwayTls make(Path folder) {
        Authority authority = Authority.create("bookings, thrown away");
        Credentials node = authority.issue(CertificateWish.node("kafka", "localhost", "127.0.0.1", "::1"));
        PemFiles client = PemFiles.write(folder, authority, authority.issue(CertificateWish.client("service")));
        Path keyStore = folder.resolve("broker.pem");
        PrivateFile.write(keyStore, node.storePem());
        return new ThrowAwayTls(new BrokerSecurity.MutualTls(keyStore, client.ca()), client);
    }
}
