package dev.mek.cli.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
