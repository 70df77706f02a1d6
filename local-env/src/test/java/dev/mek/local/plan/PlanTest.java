package dev.mek.local.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.kafka.TopicSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void namesAreOfOneForm() {
        assertThatThrownBy(() -> postgres("Post Gres"))
                .hasMessage(
                        "part name 'Post Gres': a small letter, then up to 39 small letters, digits, - and _ accepted");
    }

    @Test
    void aPartIsListedOnce() {
        assertThatThrownBy(() -> new Plan(List.of(postgres("a"), postgres("a"))))
                .hasMessage("part a is listed twice");
    }

    @Test
    void everyPlaceholderHasAValue() {
        assertThatThrownBy(() -> new Plan(List.of(postgres("db"), program("web", Set.of(), "${db.url}"))))
                .hasMessage("part web: nothing has the value ${db.url}");
        assertThat(new Plan(List.of(postgres("db"), program("web", Set.of(), "${db.jdbcUrl} ${web.port}"))).parts())
                .hasSize(2);
    }

    @Test
    void partsDoNotWaitForEachOther() {
        assertThatThrownBy(() -> new Plan(List.of(program("a", Set.of("b"), ""), program("b", Set.of("a"), ""))))
                .hasMessageStartingWith("parts wait for each other: ");
        assertThatThrownBy(() -> new Plan(List.of(program("a", Set.of("b"), ""))))
                .hasMessage("part a starts after b, which is no part");
    }

    @Test
    void aTopicIsListedOnce() {
        TopicSettings topic = new TopicSettings("t", 1, Map.of());

        assertThatThrownBy(() -> new KafkaPlan(
                        "kafka",
                        PortWish.any(),
                        new BrokerLibraries(List.of()),
                        new KafkaSecurity.Plaintext(),
                        List.of(topic, topic)))
                .hasMessage("part kafka: a topic is listed twice");
    }

    @Test
    void placeholdersAreReplacedByValues() {
        Map<String, Map<String, String>> values = Map.of("db", Map.of("port", "1$1"));

        assertThat(Placeholders.resolve("a ${db.port} b $db ${HOME}", values)).isEqualTo("a 1$1 b $db ${HOME}");
    }

    @Test
    void portsAreChecked() {
        assertThatThrownBy(() -> new PortWish(70_000)).hasMessage("port is 70000: 0 (any) to 65535 accepted");
        assertThat(PortWish.any().isExplicit()).isFalse();
        assertThat(PortWish.exactly(80).isExplicit()).isTrue();
    }

    private static PostgresPlan postgres(String name) {
        return new PostgresPlan(name, PortWish.any(), "bookings");
    }

    private static ProgramPlan program(String name, Set<String> after, String argument) {
        return new ProgramPlan(
                name,
                PortWish.any(),
                List.of("program"),
                Map.of("ARGUMENT", argument),
                new ProgramReadiness.Tcp(),
                after,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }
}
