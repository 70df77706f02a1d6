package dev.mek.cli.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlowsTest {

    private static final Map<FaultKind, Integer> THREE_OF_EACH =
            Arrays.stream(FaultKind.values()).collect(Collectors.toMap(kind -> kind, kind -> 3));

    @Test
    void eachKindFallsAsOftenAsWished() {
        Map<FaultKind, Long> counted = Blows.of(7, THREE_OF_EACH, 2).stream()
                .collect(Collectors.groupingBy(Blow::kind, Collectors.counting()));

        assertThat(counted)
                .hasSize(FaultKind.values().length)
                .allSatisfy((kind, count) -> assertThat(count).isEqualTo(3));
    }

    @Test
    void aSeedAlwaysStrikesTheSameAndAnotherDoesNot() {
        assertThat(Blows.of(7, THREE_OF_EACH, 3)).isEqualTo(Blows.of(7, THREE_OF_EACH, 3));
        assertThat(Blows.of(7, THREE_OF_EACH, 3)).isNotEqualTo(Blows.of(8, THREE_OF_EACH, 3));
    }

    @Test
    void onePauseOfSeveralOutlastsTheInboxsSession() {
        List<Duration> sleeps = Blows.of(7, THREE_OF_EACH, 2).stream()
                .filter(blow -> blow.kind() == FaultKind.PAUSE_INSTANCE)
                .map(Blow::sleep)
                .toList();

        assertThat(sleeps)
                .filteredOn(sleep -> sleep.compareTo(Duration.ofSeconds(6)) > 0)
                .hasSize(1);
        assertThat(sleeps).allMatch(sleep -> sleep.compareTo(Duration.ofMillis(1_500)) > 0, "longer than a lease");
    }
}
