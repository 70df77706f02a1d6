package dev.mek.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Map<String, String> LEAST = Map.of("KAFKA_BROKERS", "localhost:9092");

    @Test
    void everyDefault() {
        assertThat(Settings.fromEnvironment(LEAST))
                .isEqualTo(new Settings(
                        "127.0.0.1",
                        8081,
                        "1",
                        Set.of(Role.WORKSHOP, Role.BILLING),
                        new Behaviour(1, new Pace(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2)), 0, 0),
                        KafkaAccess.plaintext("localhost:9092")));
    }

    @Test
    void everyKeyIsRead() {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("KAFKA_BROKERS", "localhost:9092"),
                Map.entry("KAFKA_TOPIC_PREFIX", "mine-"),
                Map.entry("PEERS_HTTP_HOST", "::1"),
                Map.entry("PEERS_HTTP_PORT", "0"),
                Map.entry("PEERS_INSTANCE", "two"),
                Map.entry("PEERS_ROLES", "billing"),
                Map.entry("PEERS_SEED", "-42"),
                Map.entry("PEERS_ANSWER_MS", "1"),
                Map.entry("PEERS_START_MS", "2"),
                Map.entry("PEERS_WORK_MS", "3"),
                Map.entry("PEERS_REFUSE_PERCENT", "4"),
                Map.entry("PEERS_DECLINE_PERCENT", "5"));

        assertThat(Settings.fromEnvironment(environment))
                .isEqualTo(new Settings(
                        "::1",
                        0,
                        "two",
                        Set.of(Role.BILLING),
                        new Behaviour(
                                -42, new Pace(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3)), 4, 5),
                        KafkaAccess.plaintext("localhost:9092").withPrefixes("mine-", "")));
    }

    @Test
    void everyKeyStandsInTheDocument() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("mek.root"), "docs", "peers.md"));
        Path sources = Path.of(System.getProperty("mek.root"), "fake-peer-services/src/main/java/dev/mek/peers");
        String source =
                Files.readString(sources.resolve("Settings.java")) + Files.readString(sources.resolve("Role.java"));

        Set<String> keys = Pattern.compile("PEERS_[A-Z_]+")
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(keys).hasSize(10).allSatisfy(it -> assertThat(document).contains("`" + it + "`"));
    }

    @ParameterizedTest
    @CsvSource({
        "PEERS_HTTP_HOST, ' '",
        "PEERS_HTTP_PORT, 65536",
        "PEERS_HTTP_PORT, http",
        "PEERS_INSTANCE, a b",
        "PEERS_ROLES, ''",
        "PEERS_ROLES, 'workshop,bank'",
        "PEERS_SEED, 1.5",
        "PEERS_ANSWER_MS, -1",
        "PEERS_START_MS, 1s",
        "PEERS_WORK_MS, 86400001",
        "PEERS_REFUSE_PERCENT, 101",
        "PEERS_DECLINE_PERCENT, -1",
        "KAFKA_BROKERS, localhost",
    })
    void aBadValueIsNamedWithItsKeyAndWhatIsAccepted(String key, String value) {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put(key, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.fromEnvironment(environment))
                .withMessageContainingAll(key, value, "accepted");
    }
}
