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
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The long run: {@code ./mvnw verify -Pchaos -Dmistakes.seeds=10}, or {@code -Dmistake='no inbox'} for one of them. Each
 * mistake under each seed, then as many runs without any as there are twice the seeds.
 */
class MistakeSeeds {

    private static final Duration FOUND_WITHIN = Duration.ofSeconds(60);
    private static final int SEEDS = Integer.getInteger("mek.mistakes.seeds", 1);
    private static final String ONLY = System.getProperty("mek.mistake", "");

    private final Path report = ChaosRun.folder().resolve("mistakes.txt");
    private final List<String> missed = new ArrayList<>();

    @Test
    void everyMistakeIsFoundAndNothingElse() throws Exception {
        Files.createDirectories(report.getParent());
        Files.deleteIfExists(report);
        for (Mistake mistake : Mistakes.ALL) {
            if (ONLY.isBlank() || ONLY.equals(mistake.name())) {
                find(mistake);
            }
        }
        if (ONLY.isBlank()) {
            clean();
        }
        assertThat(missed).isEmpty();
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
            Trial trial = Trial.clean(scenario, seed);
            say("clean: " + trial.line());
            if (trial.quiet()) {
                quiet++;
            } else {
                say(trial.verdict().toString());
                missed.add("false alarm under " + trial.line());
            }
        }
        say("%-24s quiet in %d of %d".formatted("no mistake", quiet, 2 * SEEDS));
    }

    private void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(report, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
