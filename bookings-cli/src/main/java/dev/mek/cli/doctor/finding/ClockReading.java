package dev.mek.cli.doctor.finding;

import java.time.Duration;
import java.time.Instant;

/**
 * What another clock said, and what ours said in the middle of the question.
 *
 * @param whose where the other clock is
 * @param exactness how far off the reading itself may be
 */
public record ClockReading(String whose, Instant theirs, Instant ours, Duration exactness) {

    /** How far theirs is ahead of ours; negative when behind. */
    public Duration ahead() {
        return Duration.between(ours, theirs);
    }
}
