package dev.mek.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.local.plan.RestartPolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(RestartPolicy.USUAL);

    @Test
    void pausesGrowAndThenThePartIsGivenUp() {
        List<Duration> pauses = IntStream.range(0, 6).mapToObj(i -> pause()).toList();

        assertThat(pauses).extracting(Duration::toMillis).containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L);
        assertThatThrownBy(this::pause).hasMessage("kafka ended with code 1, 7 times in a row\n  last words");
    }

    @Test
    void beingReadyOnlyForAMomentDoesNotCount() {
        pause();
        backOff.ready();

        assertThat(pause()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whoIsNeverToBeStartedAgainIsGivenUpAtTheFirstDeath() {
        BackOff never = new BackOff(RestartPolicy.NEVER);

        assertThatThrownBy(() -> never.afterDeath("kafka", "ended with code 1", List.of()))
                .hasMessage("kafka ended with code 1");
    }

    private Duration pause() {
        return backOff.afterDeath("kafka", "ended with code 1", List.of("last words"));
    }
}
