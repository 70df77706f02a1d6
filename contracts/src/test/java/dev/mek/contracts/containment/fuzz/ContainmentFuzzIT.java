package dev.mek.contracts.containment.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/**
 * Random pairs, another lot each day. {@code -Pfuzz} for the long run of 100,000, {@code -Dfuzz.seed=N} to repeat one.
 */
class ContainmentFuzzIT {

    private static final int PAIRS = 5_000;
    private static final int ATTACKS_PER_OK = 500;
    private static final double OK_MIN = 0.3;

    /** Seeds of two days must not overlap. */
    private static final long SEEDS_PER_DAY = 1_000_000;

    @Test
    void noOkIsRefutedByAValueNearTheBounds() {
        int pairs = Integer.getInteger("fuzz.pairs", PAIRS);
        long seed = Long.getLong("fuzz.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay() * SEEDS_PER_DAY);

        FuzzRun run = FuzzRun.of(seed, pairs, ATTACKS_PER_OK);

        System.out.println("containment fuzz, seed " + seed + ": " + run.summary());
        run.reasons.forEach((reason, count) -> System.out.println("  " + count + " x " + reason));
        assertThat(run.refuted).isEmpty();
        assertThat(run.ok).isGreaterThan((int) (pairs * OK_MIN));
    }
}
