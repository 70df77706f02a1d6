package dev.mek.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.verdict.check.Anomaly;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One fault of each kind while customers book: short enough for every build. The long run is {@link ChaosSeeds}. */
class ChaosIT {

    @Test
    void afterOneFaultOfEachKindEveryPromiseIsKept() throws Exception {
        // The stream says too little in this time for a client that never reads to be a burden.
        var report = new Report(ChaosRun.folder().resolve("short-report.txt"), Set.of(Anomaly.UNBOUNDED));

        Outcome outcome = ChaosRun.run(Scenario.small(), 1, null);

        report.add(outcome);
        assertThat(report.failed()).as("seeds with findings").isEmpty();
        assertThat(outcome.numbers().creates()).isGreaterThanOrEqualTo(400);
    }
}
