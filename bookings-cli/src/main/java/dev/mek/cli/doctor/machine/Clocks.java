package dev.mek.cli.doctor.machine;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.ClockReading;
import dev.mek.cli.doctor.finding.Finding;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Judges what other clocks have said. Pure. */
public final class Clocks {

    /** Time servers keep machines within milliseconds; tokens and certificates begin to fail at minutes. */
    static final Duration SKEW_MAX = Duration.ofSeconds(30);

    private Clocks() {}

    /** One finding for each other clock that differs. */
    public static List<Finding> judge(List<ClockReading> readings) {
        return readings.stream()
                .filter(reading -> reading.ahead().abs().compareTo(SKEW_MAX.plus(reading.exactness())) > 0)
                .map(reading -> new Finding(Ailment.CLOCK_SKEWED, reading.whose(), evidence(reading)))
                .distinct()
                .toList();
    }

    private static String evidence(ClockReading reading) {
        Duration ahead = reading.ahead();
        return "its clock is " + ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                + " ours, which says " + reading.ours().truncatedTo(ChronoUnit.SECONDS);
    }
}
