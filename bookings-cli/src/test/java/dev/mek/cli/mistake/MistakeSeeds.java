package dev.mek.cli.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.chaos.ChaosRun;
import dev.mek.cli.chaos.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The long run: {@code ./mvnw verify -Pchaos -Dmistakes.seeds=10}, or {@code -Dmistake='no inbox,no mistake'} for some
 * of it. Each mistake under each seed, then as many runs without any as there are twice the seeds, every second round
 * of scenarios with something planted that does no harm.
 */
class MistakeSeeds {

    private static final Duration FOUND_WITHIN = Duration.ofSeconds(60);
    private static final int SEEDS = Integer.getInteger("mek.mistakes.seeds", 1);
    private static final String NONE = "no mistake";
    private static final List<String> ONLY = Arrays.stream(
                    System.getProperty("mek.mistake", "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();

    private final Path report = ChaosRun.folder().resolve("mistakes.txt");
    private final List<String> missed = new ArrayList<>();

    @Test
    void everyMistakeIsFoundAndNothingElse() throws Exception {
        assertThat(ONLY)
                .as("mistakes that there are")
                .allMatch(name -> name.equals(NONE)
                        || Mistakes.ALL.stream()
                                .anyMatch(mistake -> mistake.name().equals(name)));
        Files.createDirectories(report.getParent());
        Files.deleteIfExists(report);
        for (Mistake mistake : Mistakes.ALL) {
            if (isWanted(mistake.name())) {
                find(mistake);
            }
        }
        if (isWanted(NONE)) {
            clean();
        }
        assertThat(missed).isEmpty();
    }

    private static boolean isWanted(String name) {
        return ONLY.isEmpty() || ONLY.contains(name);
    }

    private void find(Mistake mistake) throws Exception {
        int found = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Trial trial = Trial.of(mistake, seed);
            say(trial.line());
            found += trial.found() && trial.took().compareTo(FOUND_WITHIN) <= 0 ? 1 : 0;
        }
        say("%-24s found in %d of %d".formatted(mistake.name(), found, SEEDS));
        if (found * 10 < SEEDS * 9) {
            missed.add(mistake.name() + ": " + found + " of " + SEEDS);
        }
    }

    private void clean() throws Exception {
        int quiet = 0;
        for (int seed = 1; seed <= 2 * SEEDS; seed++) {
            Scenario scenario = Situations.ALL.get(seed % Situations.ALL.size());
            boolean planted = seed / Situations.ALL.size() % 2 == 1;
            Trial trial = planted ? Trial.harmless(scenario, seed) : Trial.clean(scenario, seed);
            say("clean: " + trial.line());
            if (trial.quiet()) {
                quiet++;
            } else {
                say(trial.verdict().toString());
                missed.add("false alarm under " + trial.line());
            }
        }
        say("%-24s quiet in %d of %d".formatted(NONE, quiet, 2 * SEEDS));
    }

    private void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(report, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
