package dev.mek.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.Credentials;
import dev.mek.local.tls.KeyFormat;
import dev.mek.local.tls.PemFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedBrokersIT {

    private static final List<TopicSettings> TOPICS = List.of(new TopicSettings("events", 2, Map.of()));
    private static final int ANSWER_SECONDS_MAX = 20;

    @TempDir
    Path folder;

    @Test
    void certificateOfTheAuthorityLetsIn() throws Exception {
        try (TestBroker broker = GuardedBrokers.mutualTls(folder, TOPICS)) {
            assertThat(topics(byCertificate(broker, PemFiles.in(folder)))).containsExactly("events");
            assertThat(topics(Map.of("bootstrap.servers", broker.insideServers())))
                    .containsExactly("events");
        }
    }

    @Test
    void certificateOfAnotherAuthorityDoesNot() {
        try (TestBroker broker = GuardedBrokers.mutualTls(folder, TOPICS)) {
            Credentials stranger = Authority.create("project CA").issue(CertificateWish.client("avnadmin"));
            PemFiles theirs = PemFiles.write(
                    folder.resolve("theirs"), read(PemFiles.in(folder).ca()), stranger, new KeyFormat.Pkcs8());

            assertThatThrownBy(() -> topics(byCertificate(broker, theirs)))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-256", "SCRAM-SHA-512", "PLAIN"})
    void loginLetsInWithTheRightPasswordOnly(String mechanism) throws Exception {
        try (TestBroker broker = GuardedBrokers.saslTls(folder, Map.of("ada", "moonlight"), TOPICS)) {
            assertThat(topics(byLogin(broker, mechanism, "moonlight"))).containsExactly("events");
            assertThatThrownBy(() -> topics(byLogin(broker, mechanism, "sunlight")))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static Set<String> topics(Map<String, Object> client) throws Exception {
        try (Admin admin = Admin.create(client)) {
            return admin.listTopics().names().get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> byCertificate(TestBroker broker, PemFiles files) {
        Map<String, Object> client = byTls(broker, files, "SSL");
        client.put("ssl.keystore.type", "PEM");
        client.put("ssl.keystore.certificate.chain", read(files.certificate()));
        client.put("ssl.keystore.key", read(files.privateKey()));
        return client;
    }

    private Map<String, Object> byLogin(TestBroker broker, String mechanism, String password) {
        Map<String, Object> client = byTls(broker, PemFiles.in(folder), "SASL_SSL");
        String module = mechanism.equals("PLAIN") ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
        client.put("sasl.mechanism", mechanism);
        client.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.%s required username=\"ada\" password=\"%s\";"
                        .formatted(module, password));
        return client;
    }

    private static Map<String, Object> byTls(TestBroker broker, PemFiles files, String protocol) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "security.protocol",
                protocol,
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.certificates",
                read(files.ca())));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
