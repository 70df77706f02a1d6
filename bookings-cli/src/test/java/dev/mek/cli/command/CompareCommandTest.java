package dev.mek.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.fixture.Golden;
import dev.mek.cli.fixture.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    @TempDir
    Path home;

    @Test
    void twoFilesAreComparedBothWays() throws IOException {
        String session = session("wider", "{\"type\":\"integer\"}", "{\"type\":\"number\"}")
                + session("equal", "{\"type\":\"string\"}", "{\"not\":{\"not\":{\"type\":\"string\"}}}")
                + session("json", "{\"maxLength\":1}", "{\"maxLength\":2}", "-o", "json")
                + session("unknown", "{\"pattern\":\"(a)\\\\1\"}", "{\"type\":\"string\"}", "-o", "ndjson")
                + session("no-schema", "{\"properties\":{\"a\":{\"minLength\":-1}}}", "{}")
                + session("no-json", "{\n \"type\": }", "{}");

        Golden.check("contracts/compare.txt", session.replace(home.toString(), "."));
    }

    @Test
    void aLineOfPairsIsALineOfAnswers() {
        Screen screen = new Screen(home).input("""
                        {"id":"a","draft":"draft7","old":{"items":[{"type":"string"}]},"new":{"type":"array"}}
                        {"id":2,"old":{"type":"integer"},"new":{"type":"number"}}

                        {"id":3,"old":{"type":"sting"},"new":true}
                        {"id":4,"draft":"draft4","old":true,"new":true}
                        {"id":5,"old":true}
                        nonsense
                        """);

        screen.run("contracts", "compare", "--pairs", "-");

        Golden.check("contracts/pairs.ndjson", screen.out().replaceAll("\"micros\":[0-9]+", "\"micros\":0"));
        assertThat(screen.err()).isEmpty();
    }

    private String session(String name, String older, String newer, String... options) throws IOException {
        Path one = Files.writeString(home.resolve(name + ".old.json"), older);
        Path other = Files.writeString(home.resolve(name + ".new.json"), newer);
        List<String> words = new ArrayList<>(List.of("contracts", "compare", one.toString(), other.toString()));
        words.addAll(List.of(options));
        return new Screen(home).transcript(words) + "\n";
    }
}
