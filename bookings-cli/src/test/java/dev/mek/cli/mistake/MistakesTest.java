package dev.mek.cli.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick look: does every mistake still fit the sources? Whether it compiles is seen once there is a distribution. */
class MistakesTest {

    private static final Path ROOT = Path.of(System.getProperty("mek.root"));

    @ParameterizedTest
    @MethodSource("dev.mek.cli.mistake.Mistakes#planted")
    void everyMistakeFitsTheSources(Mistake mistake) {
        assertThatCode(() -> Overlay.sources(mistake, ROOT)).doesNotThrowAnyException();
    }

    @Test
    void whatNoLongerFitsSaysWhichMistakeIsToBeWrittenAnew() {
        var edit = new Edit("relay/Lane.java", "boolean soaring;", "");

        assertThatThrownBy(() -> edit.apply("two in flight", "boolean flying;"))
                .hasMessage(
                        "The planted mistake 'two in flight' has to be written anew: relay/Lane.java no longer holds:"
                                + " boolean soaring;");
        assertThatThrownBy(() -> edit.apply("two in flight", "boolean soaring; boolean soaring;"))
                .hasMessageContaining("holds more than once");
    }

    @Test
    void thereAreTwelve() {
        assertThat(Mistakes.ALL).hasSize(12).doesNotHaveDuplicates();
    }
}
