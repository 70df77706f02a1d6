package dev.mek.bookings.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Property
    void aPauseIsInTheUpperHalfOfADoublingRangeUpToTheLongest(
            @ForAll @LongRange(min = 1, max = 5_000) long firstMs,
            @ForAll @IntRange(min = 0, max = 200) int failures,
            @ForAll long seed) {
        Backoff backoff = new Backoff(Duration.ofMillis(firstMs), Duration.ofSeconds(30), new Random(seed));
        for (int i = 0; i < failures; i++) {
            backoff.next();
        }

        long pauseMs = backoff.next().toMillis();

        long rangeMs = (long) Math.min(30_000, firstMs * Math.pow(2, failures));
        assertThat(pauseMs).isBetween(rangeMs - rangeMs / 2, rangeMs);
    }

    @Test
    void aSuccessMakesTheNextPauseShortAgain() {
        Backoff backoff = new Backoff(Duration.ofMillis(10), Duration.ofSeconds(1), new Random(1));
        for (int i = 0; i < 20; i++) {
            backoff.next();
        }

        backoff.reset();

        assertThat(backoff.next()).isBetween(Duration.ofMillis(5), Duration.ofMillis(10));
        assertThat(backoff.failures()).isEqualTo(1);
    }

    @Test
    void aPauseOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1), new Random(1)))
                .withMessageContaining("1 ms");
    }
}
