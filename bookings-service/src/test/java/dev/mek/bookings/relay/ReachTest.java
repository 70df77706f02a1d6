package dev.mek.bookings.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.lease.Standing;
import dev.mek.bookings.relay.Reach.Advice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final ReachSettings SETTINGS = new ReachSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(4),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1));

    private final Reach reach = new Reach(SETTINGS, 0);

    @Test
    void anAcknowledgementProvesForAWhile() {
        assertThat(reach.look(Duration.ZERO, 0, at(0))).isEqualTo(Standing.UNPROVEN);
        assertThat(reach.look(Duration.ZERO, 1, at(1))).isEqualTo(Standing.WORKS);
        assertThat(reach.look(Duration.ZERO, 1, at(5))).isEqualTo(Standing.WORKS);
        assertThat(reach.look(Duration.ZERO, 1, at(7))).isEqualTo(Standing.UNPROVEN);
    }

    @Test
    void whoIsStuckWithdrawsOnceOthersHaveBeenSeenToWorkForAWhile() {
        assertThat(reach.look(Duration.ofSeconds(5), 0, at(5))).isEqualTo(Standing.STUCK);
        assertThat(reach.hear(List.of(Standing.WORKS), at(5))).isEqualTo(Advice.CARRY_ON);
        assertThat(reach.hear(List.of(Standing.WORKS), at(7))).isEqualTo(Advice.CARRY_ON);
        assertThat(reach.hear(List.of(Standing.WORKS, Standing.UNPROVEN), at(8)))
                .isEqualTo(Advice.WITHDRAW);
        assertThat(reach.look(Duration.ofSeconds(9), 0, at(9))).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void whileKafkaIsAwayForAllNobodyWithdraws() {
        for (int second = 5; second < 600; second++) {
            assertThat(reach.look(Duration.ofSeconds(second), 0, at(second))).isEqualTo(Standing.STUCK);
            assertThat(reach.hear(List.of(Standing.STUCK, Standing.UNPROVEN), at(second)))
                    .isEqualTo(Advice.CARRY_ON);
        }
    }

    @Test
    void whenItComesBackForAllTheLastOneToNoticeKeepsItsShards() {
        reach.look(Duration.ofSeconds(60), 0, at(60));
        assertThat(reach.hear(List.of(Standing.WORKS), at(61))).isEqualTo(Advice.CARRY_ON);
        reach.look(Duration.ofSeconds(62), 0, at(62));
        assertThat(reach.hear(List.of(Standing.WORKS), at(62))).isEqualTo(Advice.CARRY_ON);

        assertThat(reach.look(Duration.ZERO, 1, at(63))).isEqualTo(Standing.WORKS);

        assertThat(reach.hear(List.of(Standing.WORKS), at(70))).isEqualTo(Advice.CARRY_ON);
    }

    @Test
    void theIdleAskKafkaForThoseWhoAreStuck() {
        reach.look(Duration.ZERO, 0, at(10));
        assertThat(reach.hear(List.of(Standing.STUCK), at(10))).isEqualTo(Advice.PROBE);

        reach.probed(true, at(10));

        assertThat(reach.look(Duration.ZERO, 0, at(11))).isEqualTo(Standing.WORKS);
    }

    @Test
    void whoHasWithdrawnAsksAfterARestAndTakesPartAgainWhenKafkaAnswers() {
        withdraw(8);
        assertThat(reach.hear(List.of(Standing.WORKS), at(9))).isEqualTo(Advice.CARRY_ON);
        assertThat(reach.hear(List.of(Standing.WORKS), at(19))).isEqualTo(Advice.PROBE);
        reach.probed(false, at(19));
        assertThat(reach.withdrawn()).isTrue();
        assertThat(reach.hear(List.of(Standing.WORKS), at(20))).isEqualTo(Advice.CARRY_ON);
        assertThat(reach.hear(List.of(Standing.WORKS), at(30))).isEqualTo(Advice.PROBE);

        reach.probed(true, at(30));

        assertThat(reach.look(Duration.ZERO, 0, at(30))).isEqualTo(Standing.WORKS);
    }

    private void withdraw(int second) {
        reach.look(Duration.ofSeconds(5), 0, at(second - 3));
        reach.hear(List.of(Standing.WORKS), at(second - 3));
        assertThat(reach.hear(List.of(Standing.WORKS), at(second))).isEqualTo(Advice.WITHDRAW);
    }

    private static long at(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
