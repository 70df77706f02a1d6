package dev.mek.cli.chaos;

import dev.mek.cli.chaos.fault.FaultKind;
import dev.mek.cli.verdict.check.Anomaly;
import dev.mek.cli.verdict.history.HistoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A line for each seed as soon as it is known, on the screen and in a file, and the total. */
final class Report {

    private final Path file;
    private final Set<Anomaly> mayBeUnproven;
    // Not the outcomes: fifty histories do not fit into memory.
    private final List<Numbers> counted = new ArrayList<>();
    private final List<Long> failed = new ArrayList<>();
    private final List<Long> invalid = new ArrayList<>();

    /** @param mayBeUnproven what runs like these need not show */
    Report(Path file, Set<Anomaly> mayBeUnproven) throws IOException {
        this.file = file;
        this.mayBeUnproven = mayBeUnproven;
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
    }

    void add(Outcome outcome) throws IOException {
        counted.add(outcome.numbers());
        List<String> findings = Judged.findings(outcome, mayBeUnproven);
        boolean valid = outcome.numbers().isValid();
        if (!valid) {
            invalid.add(outcome.seed());
        }
        say("seed %d, %d instances: %s: %s%s"
                .formatted(
                        outcome.seed(),
                        outcome.scenario().instances(),
                        findings.isEmpty() ? "clean" : "FAILED",
                        outcome.numbers().words(),
                        valid ? "" : " (not valid)"));
        if (!findings.isEmpty()) {
            failed.add(outcome.seed());
            findings.forEach(finding -> say("    " + finding));
            Path history = file.resolveSibling("history-" + outcome.seed() + ".jsonl.gz");
            HistoryFile.write(history, outcome.history());
            say("    history: " + history);
            say("    again: ./mvnw verify -Pchaos -Dseed=" + outcome.seed());
        }
    }

    void total() {
        say(
                "total: %d seeds, %d valid, %d failed %s, not valid %s; %d creates, %d events, %d repeats, %s; %d struck in flight; %d s"
                        .formatted(
                                counted.size(),
                                valid(),
                                failed.size(),
                                failed,
                                invalid,
                                sum(Numbers::creates),
                                sum(Numbers::events),
                                sum(Numbers::repeats),
                                Arrays.stream(FaultKind.values())
                                        .map(kind -> sum(numbers ->
                                                        numbers.faults().getOrDefault(kind, 0L)) + " × " + kind.words())
                                        .collect(Collectors.joining(", ")),
                                sum(Numbers::inFlight),
                                sum(numbers -> numbers.took().toSeconds())));
    }

    List<Long> failed() {
        return List.copyOf(failed);
    }

    int valid() {
        return counted.size() - invalid.size();
    }

    private long sum(ToLongFunction<Numbers> what) {
        return counted.stream().mapToLong(what).sum();
    }

    private void say(String line) {
        System.out.println(line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
