package dev.mek.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicTest {
    @Test
    void aLineNamesTopicPartitionsAndSettings() {
        assertThat(Topic.parse("bookings.v1 6 retention.ms=1000 cleanup.policy=delete"))
                .isEqualTo(new Topic("bookings.v1", 6, Map.of("retention.ms", "1000", "cleanup.policy", "delete")));
    }

    @Test
    void aLineThatSaysTooLittleIsNamed() {
        assertThatThrownBy(() -> Topic.parse("bookings.v1"))
                .hasMessage("topic line 'bookings.v1': NAME PARTITIONS [KEY=VALUE...] accepted");
        assertThatThrownBy(() -> Topic.parse("t 1 retention")).hasMessage("topic t: 'retention' is not KEY=VALUE");
        assertThatThrownBy(() -> Topic.parse("t 0")).hasMessage("topic t: partitions is 0, at least 1 accepted");
    }

    @Test
    void eachDifferenceIsOneSentence() {
        Topic topic = new Topic("t", 6, Map.of("retention.ms", "1000", "cleanup.policy", "delete"));

        assertThat(Topics.differences(topic, 3, Map.of("retention.ms", "5", "cleanup.policy", "delete")))
                .containsExactly("t has 3 partitions, not 6", "t has retention.ms=5, not 1000");
        assertThat(Topics.differences(topic, 6, topic.settings())).isEmpty();
    }
}
