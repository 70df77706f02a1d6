package dev.mek.bookings.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.PemFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceConfigTest {

    private static final Map<String, String> LEAST = Map.of(
            "BOOKINGS_DATABASE_URL", "jdbc:postgresql://db/bookings",
            "BOOKINGS_DATABASE_USER", "bookings",
            "KAFKA_BROKERS", "broker:9092");

    @Test
    void everyDefault() {
        ServiceConfig config = ServiceConfig.from(LEAST, "host-1");

        assertThat(config)
                .isEqualTo(new ServiceConfig(
                        "host-1",
                        new HttpConfig("127.0.0.1", 8080, Set.of(), null, "shared", 512, null),
                        new DatabaseConfig("jdbc:postgresql://db/bookings", "bookings", new Secret(""), 16),
                        KafkaAccess.fromEnvironment(LEAST),
                        new FeedConfig(16_384, 5_000, Duration.ofSeconds(10)),
                        new RelayConfig(Duration.ofMillis(1_500), Duration.ofSeconds(5)),
                        new InboxConfig(Duration.ofSeconds(6)),
                        new RetentionConfig(Duration.ofDays(14), Duration.ofDays(30)),
                        new IdempotencyConfig(Duration.ofHours(24)),
                        Duration.ofHours(1)));
    }

    @Test
    void everyKeyMaps(@TempDir Path folder) {
        Authority authority = Authority.create("authority");
        PemFiles pem =
                PemFiles.write(folder, authority, authority.issue(CertificateWish.server("bookings", "a.example")));
        Map<String, String> all = new HashMap<>(Map.of(
                "BOOKINGS_INSTANCE", "blue",
                "BOOKINGS_HTTP_HOST", "0.0.0.0",
                "BOOKINGS_HTTP_PORT", "0",
                "BOOKINGS_DATABASE_URL", "jdbc:postgresql://other/b",
                "BOOKINGS_DATABASE_USER", "someone",
                "BOOKINGS_DATABASE_PASSWORD", "pass",
                "BOOKINGS_HTTP_TOKEN_NAME", "operators",
                "BOOKINGS_DATABASE_CONNECTIONS", "5",
                "BOOKINGS_START_WAIT_MS", "1000",
                "KAFKA_BROKERS", "b:1"));
        all.putAll(Map.of(
                "BOOKINGS_HTTP_TOKEN", "0123456789abcdef",
                "BOOKINGS_HTTP_HOSTS", "a.example, [2001:db8::1]",
                "BOOKINGS_FEED_RING_EVENTS", "100",
                "BOOKINGS_FEED_CLIENTS_MAX", "10",
                "BOOKINGS_FEED_HEARTBEAT_MS", "200",
                "BOOKINGS_RELAY_HEARTBEAT_MS", "300",
                "BOOKINGS_RELAY_LEASE_MS", "900",
                "BOOKINGS_INBOX_KEEP_DAYS", "30",
                "BOOKINGS_DEAD_LETTERS_KEEP_DAYS", "60",
                "BOOKINGS_IDEMPOTENCY_KEPT_FOR_MS", "60000"));
        all.put("BOOKINGS_HTTP_REQUESTS_MAX", "20");
        all.put("BOOKINGS_INBOX_SESSION_MS", "3000");
        all.put("BOOKINGS_HTTP_TLS_CERTIFICATE_PATH", pem.certificate().toString());
        all.put("BOOKINGS_HTTP_TLS_PRIVATE_KEY_PATH", pem.privateKey().toString());
        all.put("BOOKINGS_HTTP_TLS_CLIENT_CA_PATH", pem.ca().toString());

        ServiceConfig config = ServiceConfig.from(all, "host-1");

        assertThat(config)
                .isEqualTo(new ServiceConfig(
                        "blue",
                        new HttpConfig(
                                "0.0.0.0",
                                0,
                                Set.of("a.example", "[2001:db8::1]"),
                                new Secret("0123456789abcdef"),
                                "operators",
                                20,
                                new HttpTlsConfig(pem.certificate(), pem.privateKey(), pem.ca())),
                        new DatabaseConfig("jdbc:postgresql://other/b", "someone", new Secret("pass"), 5),
                        KafkaAccess.fromEnvironment(all),
                        new FeedConfig(100, 10, Duration.ofMillis(200)),
                        new RelayConfig(Duration.ofMillis(300), Duration.ofMillis(900)),
                        new InboxConfig(Duration.ofSeconds(3)),
                        new RetentionConfig(Duration.ofDays(30), Duration.ofDays(60)),
                        new IdempotencyConfig(Duration.ofMinutes(1)),
                        Duration.ofSeconds(1)));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
                    BOOKINGS_HTTP_PORT            | 70000     | BOOKINGS_HTTP_PORT was "70000"; accepted: 0 to 65535
                    BOOKINGS_HTTP_PORT            | http      | BOOKINGS_HTTP_PORT was "http"; accepted: a whole number
                    BOOKINGS_HTTP_REQUESTS_MAX    | 0         | BOOKINGS_HTTP_REQUESTS_MAX was "0"; accepted: 1 to 10000
                    BOOKINGS_HTTP_HOSTS           | a.example:80 | BOOKINGS_HTTP_HOSTS was "a.example:80"; accepted: names without a port, with commas, such as a.example,b.example
                    BOOKINGS_HTTP_TOKEN           | short     | BOOKINGS_HTTP_TOKEN cannot be used; accepted: 16 or more letters, digits or any of . _ ~ + / = -
                    BOOKINGS_DATABASE_URL         | mysql://u:p@h/d | BOOKINGS_DATABASE_URL is no JDBC URL of PostgreSQL; accepted: jdbc:postgresql://HOST:PORT/DATABASE
                    BOOKINGS_DATABASE_CONNECTIONS | 1         | BOOKINGS_DATABASE_CONNECTIONS was "1"; accepted: 2 to 200
                    BOOKINGS_DATABASE_PASSWORD_FILE | /none   | BOOKINGS_DATABASE_PASSWORD_FILE was "/none"; accepted: the path of a readable file
                    BOOKINGS_INSTANCE             | a b       | BOOKINGS_INSTANCE was "a b"; accepted: 1 to 100 letters, digits or any of . _ -
                    BOOKINGS_RELAY_LEASE_MS       | 10        | BOOKINGS_RELAY_LEASE_MS was "10"; accepted: 3000 to 600000
                    BOOKINGS_HTTP_TOKEN_NAME      | a b       | BOOKINGS_HTTP_TOKEN_NAME was "a b"; accepted: 1 to 64 letters, digits or any of . _ -
                    BOOKINGS_DEAD_LETTERS_KEEP_DAYS | 0       | BOOKINGS_DEAD_LETTERS_KEEP_DAYS was "0"; accepted: 1 to 3650
                    BOOKINGS_INBOX_KEEP_DAYS      | 7         | BOOKINGS_INBOX_KEEP_DAYS was "7"; accepted: 8 to 3650
                    BOOKINGS_IDEMPOTENCY_KEPT_FOR_MS | 999    | BOOKINGS_IDEMPOTENCY_KEPT_FOR_MS was "999"; accepted: 1000 to 604800000
                    BOOKINGS_FEED_CLIENTS_MAX     | 0         | BOOKINGS_FEED_CLIENTS_MAX was "0"; accepted: 1 to 100000
                    """)
    void aBadValueIsNamedWithItsKeyAndWhatIsAccepted(String key, String value, String message) {
        Map<String, String> variables = new HashMap<>(LEAST);
        variables.put(key, value);

        assertThatThrownBy(() -> ServiceConfig.from(variables, "host-1")).hasMessage(message);
    }

    @Test
    void identitiesOfEventsOutliveTheEventsOnTheirTopics() {
        Duration longest = Catalog.load().topics().stream()
                .filter(topic -> !topic.owner().equals("bookings"))
                .map(topic -> Duration.ofMillis(topic.retentionMs()))
                .max(Duration::compareTo)
                .orElseThrow();

        assertThat(Duration.ofDays(RetentionConfig.INBOX_DAYS_LEAST)).isGreaterThan(longest);
    }

    @Test
    void anotherAddressThanThisMachinesOwnNeedsAToken() {
        Map<String, String> variables = new HashMap<>(LEAST);
        variables.put("BOOKINGS_HTTP_HOST", "0.0.0.0");

        assertThatThrownBy(() -> ServiceConfig.from(variables, "host-1"))
                .hasMessageStartingWith("BOOKINGS_HTTP_HOST was \"0.0.0.0\"");
    }

    @Test
    void certificatesOfClientsServeInPlaceOfAToken(@TempDir Path folder) {
        Authority authority = Authority.create("authority");
        PemFiles pem =
                PemFiles.write(folder, authority, authority.issue(CertificateWish.server("bookings", "a.example")));
        Map<String, String> variables = new HashMap<>(LEAST);
        variables.put("BOOKINGS_HTTP_HOST", "0.0.0.0");
        variables.put("BOOKINGS_HTTP_TLS_CERTIFICATE_PATH", pem.certificate().toString());

        assertThatThrownBy(() -> ServiceConfig.from(variables, "host-1"))
                .hasMessageStartingWith("BOOKINGS_HTTP_TLS_PRIVATE_KEY_PATH is missing");
        variables.put("BOOKINGS_HTTP_TLS_PRIVATE_KEY_PATH", pem.privateKey().toString());
        assertThatThrownBy(() -> ServiceConfig.from(variables, "host-1"))
                .hasMessageStartingWith("BOOKINGS_HTTP_HOST was \"0.0.0.0\"");
        variables.put("BOOKINGS_HTTP_TLS_CLIENT_CA_PATH", pem.privateKey().toString());
        assertThatThrownBy(() -> ServiceConfig.from(variables, "host-1")).hasMessageContaining("holds no certificate");
        variables.put("BOOKINGS_HTTP_TLS_CLIENT_CA_PATH", pem.ca().toString());
        assertThat(ServiceConfig.from(variables, "host-1").http().tls()).isNotNull();
    }

    @Test
    void aSecretComesFromAFileAndIsNeverPrinted(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "hunter2\n");
        Map<String, String> variables = new HashMap<>(LEAST);
        variables.put("BOOKINGS_DATABASE_PASSWORD_FILE", file.toString());

        ServiceConfig config = ServiceConfig.from(variables, "host-1");

        assertThat(config.database().password().value()).isEqualTo("hunter2");
        assertThat(config.toString()).doesNotContain("hunter2");
    }
}
