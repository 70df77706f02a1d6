package dev.mek.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void theLauncherSaysWhatIsATerminal() {
        Console console = Console.ofProcess(Map.of(), "in,out,err,132");

        assertThat(console.typed()).isTrue();
        assertThat(console.out().terminal()).isTrue();
        assertThat(console.err().terminal()).isTrue();
        assertThat(console.out().columns()).isEqualTo(132);
    }

    @Test
    void withoutItNothingIsOne() {
        Console console = Console.ofProcess(Map.of(), "");

        assertThat(console.typed()).isFalse();
        assertThat(console.out().terminal()).isFalse();
        assertThat(console.err().terminal()).isFalse();
        assertThat(console.out().columns()).isEqualTo(80);
    }

    @Test
    void aSizeOfNothingIsNotBelieved() {
        assertThat(Console.ofProcess(Map.of(), "out,0").out().columns()).isEqualTo(80);
        assertThat(Console.ofProcess(Map.of(), "out,").out().columns()).isEqualTo(80);
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertThat(painted(Map.of(), "out,80")).isNotEqualTo("x");
        assertThat(painted(Map.of(), "err,80")).isEqualTo("x");
        assertThat(painted(Map.of("NO_COLOR", "1"), "out,80")).isEqualTo("x");
        assertThat(painted(Map.of("TERM", "dumb"), "out,80")).isEqualTo("x");
    }

    private static String painted(Map<String, String> environment, String terminal) {
        return Console.ofProcess(environment, terminal).out().paint(Colour.RED, "x");
    }
}
