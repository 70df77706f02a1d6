package dev.mek.local.testing;

import dev.mek.local.kafka.BrokerSecurity;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.process.PrivateFile;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.KeyKind;
import dev.mek.local.tls.PemFiles;
import dev.mek.local.tls.Validity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Brokers as managed clusters run them: with keys of RSA, as Aiven's are. */
public final class GuardedBrokers {

    private GuardedBrokers() {}

    /** Asks its clients for a certificate; the files that get one in are laid into the folder. */
    public static TestBroker mutualTls(Path folder, List<TopicSettings> topics) {
        Authority authority = authority();
        PemFiles.write(
                folder,
                authority,
                authority.issue(CertificateWish.client("avnadmin").with(KeyKind.RSA)));
        return TestBroker.start(
                new BrokerSecurity.MutualTls(
                        keyStore(folder, authority), PemFiles.in(folder).ca()),
                topics);
    }

    /** Asks its clients to log in, by SCRAM or PLAIN; {@code ca.pem} is laid into the folder. */
    public static TestBroker saslTls(Path folder, Map<String, String> passwords, List<TopicSettings> topics) {
        Authority authority = authority();
        PrivateFile.write(PemFiles.in(folder).ca(), authority.pem());
        return TestBroker.start(new BrokerSecurity.SaslTls(keyStore(folder, authority), passwords), topics);
    }

    private static Authority authority() {
        return Authority.create("project CA", KeyKind.RSA, Validity.now());
    }

    private static Path keyStore(Path folder, Authority authority) {
        // Clients have no business with it.
        Path keyStore = folder.resolveSibling(folder.getFileName() + "-node").resolve("broker.pem");
        PrivateFile.write(
                keyStore,
                authority
                        .issue(CertificateWish.node("kafka", "localhost", "127.0.0.1")
                                .with(KeyKind.RSA))
                        .storePem());
        return keyStore;
    }
}
