package dev.mek.peers.behaviour;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    static final Pace AT_ONCE = new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    @Test
    void aPaceIsNeitherNegativeNorLongerThanADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(Duration.ofMillis(-1), Duration.ZERO, Duration.ZERO))
                .withMessageContaining("answer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pace(Duration.ZERO, Duration.ZERO, Duration.ofDays(2)))
                .withMessageContaining("work");
    }

    @Test
    void aPercentageIsOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Behaviour(1, AT_ONCE, 101, 0))
                .withMessageContaining("refusePercent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Behaviour(1, AT_ONCE, 0, -1))
                .withMessageContaining("declinePercent");
    }
}
