package dev.mek.cli.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted mistakes against the distribution. The whole of them is {@link MistakeSeeds}. */
class MistakesIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.mek.cli.mistake.Mistakes#planted")
    void everyMistakeCompiles(Mistake mistake) throws IOException {
        Path classes = Overlay.compile(mistake, Trial.ROOT, Trial.LIBRARIES, folder);

        assertThat(classes).isNotEmptyDirectory();
    }

    /** Two of the twelve: one that harms bookings, one that harms their events. */
    @ParameterizedTest
    @ValueSource(strings = {"no inbox", "two in flight"})
    void aPlantedMistakeIsFound(String name) throws Exception {
        Mistake mistake = Mistakes.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        Trial trial = Trial.of(mistake, 1);

        assertThat(trial.found()).as(trial.line()).isTrue();
    }
}
