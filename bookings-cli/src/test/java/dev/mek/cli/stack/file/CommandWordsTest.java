package dev.mek.cli.stack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '§',
            value = {
                "./my-service --port 0 → ./my-service|--port|0",
                "§  a   b  § → a|b",
                "sh -c 'echo \"$PORT\"; exit' → sh|-c|echo \"$PORT\"; exit",
                "a\"b c\"d → ab cd",
                "a '' b → a||b",
                "a\\ b \\'c → a b|'c",
                "\"say \\\"hi\\\"\" → say \"hi\"",
                "'back\\slash' → back\\slash",
                "x ${kafka.bootstrap} → x|${kafka.bootstrap}",
            })
    void wordsAreThoseOfAShell(String line, String words) {
        assertThat(CommandWords.split(line)).isEqualTo(List.of(words.split("\\|", -1)));
    }

    @Test
    void whatIsNotClosedOrEmptyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandWords.split("a 'b"))
                .withMessage("the quote ' is not closed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandWords.split("  "))
                .withMessage("the command is empty");
    }
}
