package dev.mek.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaAccessTest {

    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n";
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>(Map.of("KAFKA_BROKERS", "localhost:9092"));

    @BeforeEach
    void writePemFiles() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), CERTIFICATE);
        Files.writeString(folder.resolve("service.cert"), CERTIFICATE);
        Files.writeString(folder.resolve("service.key"), KEY);
    }

    @Test
    void brokersAloneMeanPlaintextWithoutPrefixes() {
        KafkaAccess access = KafkaAccess.fromEnvironment(environment);

        assertThat(access).isEqualTo(KafkaAccess.plaintext("localhost:9092"));
        assertThat(access.topic("a.v1")).isEqualTo("a.v1");
        assertThat(access.group("inbox")).isEqualTo("inbox");
        assertThat(access.clientProperties())
                .containsOnly(
                        Map.entry("bootstrap.servers", "localhost:9092"), Map.entry("security.protocol", "PLAINTEXT"));
    }

    @Test
    void prefixesStandBeforeTopicsAndGroups() {
        environment.put("KAFKA_TOPIC_PREFIX", "dev.ann.");
        environment.put("KAFKA_GROUP_PREFIX", "ann-");

        KafkaAccess access = KafkaAccess.fromEnvironment(environment);

        assertThat(access.topic("a.v1")).isEqualTo("dev.ann.a.v1");
        assertThat(access.group("inbox")).isEqualTo("ann-inbox");
    }

    @Test
    void pemFilesMeanTlsWithAClientCertificate() {
        tls();

        assertThat(KafkaAccess.fromEnvironment(environment).clientProperties())
                .containsOnly(
                        Map.entry("bootstrap.servers", "localhost:9092"),
                        Map.entry("security.protocol", "SSL"),
                        Map.entry("ssl.truststore.type", "PEM"),
                        Map.entry("ssl.truststore.certificates", CERTIFICATE),
                        Map.entry("ssl.keystore.type", "PEM"),
                        Map.entry("ssl.keystore.certificate.chain", CERTIFICATE),
                        Map.entry("ssl.keystore.key", KEY));
    }

    @Test
    void aUserNameMeansSaslOverTls() {
        environment.putAll(Map.of("KAFKA_USERNAME", "ann", "KAFKA_PASSWORD", "a\\b\"c"));

        assertThat(KafkaAccess.fromEnvironment(environment).clientProperties())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-256")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"ann\" password=\"a\\\\b\\\"c\";");
    }

    @Test
    void thePasswordMayStandInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "geheim\n");
        environment.putAll(Map.of(
                "KAFKA_USERNAME", "ann", "KAFKA_SASL_MECHANISM", "plain", "KAFKA_PASSWORD_FILE", file.toString()));

        assertThat(KafkaAccess.fromEnvironment(environment).sasl()).isEqualTo(new SaslLogin("PLAIN", "ann", "geheim"));
    }

    @Test
    void theClientsAcceptRealCertificates() throws Exception {
        new TestCertificate(folder).write("ca.pem", "service.cert", "service.key");
        tls();

        try (Admin admin = Admin.create(KafkaAccess.fromEnvironment(environment).clientProperties())) {
            admin.close(Duration.ZERO);
        }
    }

    @Test
    void noSecretIsShown() {
        tls();
        environment.putAll(
                Map.of("KAFKA_SECURITY_PROTOCOL", "SASL_SSL", "KAFKA_USERNAME", "ann", "KAFKA_PASSWORD", "geheim"));

        assertThat(KafkaAccess.fromEnvironment(environment).toString())
                .contains("ann")
                .doesNotContain("geheim", "BEGIN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:", ":9092", "localhost:0", "localhost:65536", "a:1,,b:2", "kafka://a:1"})
    void brokersThatAreNone(String brokers) {
        environment.put("KAFKA_BROKERS", brokers);

        assertRefused("KAFKA_BROKERS", "was \"" + brokers + "\"; accepted: host:port, several separated by commas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:1,b:65535", "[::1]:9092", "kafka-1.example.org:9092, kafka-2.example.org:9092"})
    void brokersThatAreSome(String brokers) {
        environment.put("KAFKA_BROKERS", brokers);

        assertThat(KafkaAccess.fromEnvironment(environment).bootstrapServers()).isEqualTo(brokers.replace(" ", ""));
    }

    @Test
    void missingBrokers() {
        environment.clear();

        assertRefused("KAFKA_BROKERS", "is missing; accepted: host:port, several separated by commas");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KAFKA_SECURITY_PROTOCOL | SASL_PLAINTEXT | was "SASL_PLAINTEXT"; accepted: PLAINTEXT, SSL, SASL_SSL
            KAFKA_TOPIC_PREFIX      | dev/           | was "dev/"; accepted: up to 64 of letters, digits, dot, hyphen, underscore
            KAFKA_GROUP_PREFIX      | ä              | was "ä"; accepted: up to 64 of letters, digits, dot, hyphen, underscore
            """)
    void settingsThatAreNotAccepted(String key, String value, String message) {
        environment.put(key, value);

        assertRefused(key, message);
    }

    @Test
    void pemFilesThatAreMissingOrOfTheWrongKind() throws IOException {
        tls();
        environment.put("KAFKA_CA_PATH", folder.resolve("none.pem").toString());
        assertRefused("KAFKA_CA_PATH", "cannot be read (NoSuchFileException); accepted: the path of a readable file");

        environment.put("KAFKA_CA_PATH", folder.resolve("service.key").toString());
        assertRefused("KAFKA_CA_PATH", "holds no certificate; accepted: a PEM file with BEGIN CERTIFICATE");

        tls();
        Files.writeString(folder.resolve("service.key"), "-----BEGIN RSA PRIVATE KEY-----\n");
        assertRefused("KAFKA_PRIVATE_KEY_PATH", "openssl pkcs8 -topk8 -nocrypt");

        Files.writeString(folder.resolve("service.key"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        assertRefused("KAFKA_PRIVATE_KEY_PATH", "whose key is encrypted");
    }

    @Test
    void halvesOfAPair() {
        tls();
        environment.remove("KAFKA_PRIVATE_KEY_PATH");
        assertRefused("KAFKA_PRIVATE_KEY_PATH", "is missing; accepted: the key that goes with the certificate");

        tls();
        environment.remove("KAFKA_CERTIFICATE_PATH");
        assertRefused("KAFKA_CERTIFICATE_PATH", "is missing; accepted: the certificate that goes with the private key");
    }

    @Test
    void protocolsThatContradictTheRest() {
        tls();
        environment.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
        assertRefused("KAFKA_SECURITY_PROTOCOL", "was \"PLAINTEXT\", yet PEM files are given");

        environment.put("KAFKA_SECURITY_PROTOCOL", "SSL");
        environment.putAll(Map.of("KAFKA_USERNAME", "ann", "KAFKA_PASSWORD", "x"));
        assertRefused("KAFKA_SECURITY_PROTOCOL", "was \"SSL\", yet a user name is given");

        environment.keySet().removeIf(key -> key.startsWith("KAFKA_USER"));
        environment.put("KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
        assertRefused("KAFKA_USERNAME", "is missing");
    }

    @Test
    void loginsThatAreIncomplete() {
        environment.put("KAFKA_USERNAME", "ann");
        assertRefused("KAFKA_PASSWORD", "is empty");

        environment.put("KAFKA_PASSWORD", "ge\nheim");
        assertRefused("KAFKA_PASSWORD", "holds a line end or another control character");

        environment.putAll(Map.of("KAFKA_PASSWORD", "geheim", "KAFKA_SASL_MECHANISM", "GSSAPI"));
        assertRefused("KAFKA_SASL_MECHANISM", "was \"GSSAPI\"; accepted: PLAIN, SCRAM-SHA-256, SCRAM-SHA-512");

        environment.put("KAFKA_PASSWORD_FILE", folder.resolve("password").toString());
        assertRefused("KAFKA_PASSWORD", "is given twice");
    }

    private void tls() {
        environment.putAll(Map.of(
                "KAFKA_CA_PATH", folder.resolve("ca.pem").toString(),
                "KAFKA_CERTIFICATE_PATH", folder.resolve("service.cert").toString(),
                "KAFKA_PRIVATE_KEY_PATH", folder.resolve("service.key").toString()));
    }

    private void assertRefused(String key, String words) {
        assertThatThrownBy(() -> KafkaAccess.fromEnvironment(environment))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(key + " ")
                .hasMessageContaining(words)
                .hasMessageNotContaining("geheim")
                .extracting("key")
                .isEqualTo(key);
    }
}
