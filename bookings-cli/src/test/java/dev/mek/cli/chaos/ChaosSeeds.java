package dev.mek.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The long run: {@code ./mvnw verify -Pchaos -Dseeds=50}, or {@code -Dseed=N} for one of them. Alternately two and three
 * instances. A seed that is not valid does not count, and is named.
 */
class ChaosSeeds {

    @Test
    void everySeedKeepsEveryPromise() throws Exception {
        var report = new Report(ChaosRun.folder().resolve("report.txt"), Set.of());
        for (long seed : seeds()) {
            report.add(ChaosRun.run(Scenario.full(instances(seed)), seed, null));
        }
        report.total();
        assertThat(report.failed()).as("seeds with findings").isEmpty();
        assertThat(report.valid()).as("valid seeds").isPositive();
    }

    private static int instances(long seed) {
        return seed % 2 == 0 ? 2 : 3;
    }

    private static List<Long> seeds() {
        String one = System.getProperty("mek.seed", "");
        if (!one.isBlank()) {
            return List.of(Long.valueOf(one));
        }
        String[] range = System.getProperty("mek.seeds", "10").split("-", 2);
        long first = range.length == 1 ? 1 : Long.parseLong(range[0]);
        return LongStream.rangeClosed(first, Long.parseLong(range[range.length - 1]))
                .boxed()
                .toList();
    }
}
