package dev.mek.cli.mistake;

import dev.mek.cli.chaos.ChaosRun;
import dev.mek.cli.chaos.Outcome;
import dev.mek.cli.chaos.Scenario;
import dev.mek.cli.verdict.Verdict;
import dev.mek.cli.verdict.check.Anomaly;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run with a mistake planted, or with none, and what the checker says to it.
 *
 * @param name of the mistake, or of the scenario
 * @param creates answered with success
 * @param createsMin how many of them a run needs to say anything when nothing is found
 * @param took from nothing to the verdict, the stack's start and end included
 */
record Trial(
        String name,
        long seed,
        Set<Anomaly> expected,
        Verdict verdict,
        String unrest,
        long creates,
        int createsMin,
        Duration took) {

    static final Path ROOT = Path.of(System.getProperty("mek.root"));
    static final Path LIBRARIES = ROOT.resolve("bookings-cli/target/dist/lib/bookings-service");

    static Trial of(Mistake mistake, long seed) throws Exception {
        Path folder = ChaosRun.folder().resolve("mistake-" + mistake.slug());
        Path classes = Overlay.compile(mistake, ROOT, LIBRARIES, folder);
        return run(mistake.name(), mistake.scenario(), seed, mistake.betrayedBy(), classes);
    }

    /** A scenario without any mistake. */
    static Trial clean(Scenario scenario, long seed) throws Exception {
        return run(scenario.name(), scenario, seed, Set.of(), null);
    }

    /** A scenario with something planted that does no harm: it is the mistakes that are found, not the planting. */
    static Trial harmless(Scenario scenario, long seed) throws Exception {
        Mistake none = RelayMistakes.HARMLESS;
        Path classes = Overlay.compile(none, ROOT, LIBRARIES, ChaosRun.folder().resolve("mistake-" + none.slug()));
        return run(scenario.name() + ", " + none.name(), scenario, seed, Set.of(), classes);
    }

    private static Trial run(String name, Scenario scenario, long seed, Set<Anomaly> expected, @Nullable Path classes)
            throws Exception {
        long began = System.nanoTime();
        Outcome outcome = ChaosRun.run(scenario, seed, classes);
        Verdict verdict = Verdict.on(outcome.history());
        return new Trial(
                name,
                seed,
                expected,
                verdict,
                outcome.unrest(),
                outcome.numbers().creates(),
                scenario.createsMin(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /** Whether the mistake has shown itself in one of the ways it is known for. */
    boolean found() {
        Set<Anomaly> known = EnumSet.noneOf(Anomaly.class);
        known.addAll(verdict.alarms());
        known.retainAll(expected);
        return !known.isEmpty();
    }

    /** Whether enough happened and there is nothing to be seen in it. */
    boolean quiet() {
        return verdict.alarms().isEmpty() && unrest.isEmpty() && creates >= createsMin;
    }

    /** A line of a report. */
    String line() {
        return "%-24s seed %3d  %3d s  %5d creates  %s%s"
                .formatted(
                        name,
                        seed,
                        took.toSeconds(),
                        creates,
                        verdict.alarms().stream()
                                .map(anomaly -> anomaly.word() + " " + verdict.count(anomaly))
                                .toList(),
                        unrest.isEmpty() ? "" : "  not at rest: " + unrest);
    }
}
