package dev.mek.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.fixture.Golden;
import dev.mek.cli.fixture.Screen;
import dev.mek.cli.output.Exit;
import dev.mek.cli.stack.file.StackSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFileCommandsTest {

    private static final Path WRONG_FILES =
            Path.of(System.getProperty("mek.root", ".."), "bookings-cli/src/test/resources/stack-files");

    @TempDir
    Path home;

    /** Each file has its mistakes in plain sight; the golden file is the table of what is said of them. */
    @Test
    void everyMistakeIsToldWithLineAndColumnBeforeAnythingStarts() throws IOException {
        StringBuilder session = new StringBuilder();
        try (Stream<Path> files = Files.list(WRONG_FILES)) {
            for (Path file : files.sorted().toList()) {
                Screen screen = new Screen(home);
                session.append(screen.transcript(List.of("stack", "check", file.toString())));
                Screen up = new Screen(home);
                assertThat(up.run("up", "--file", file.toString()))
                        .as(file.toString())
                        .isEqualTo(Exit.USAGE);
                assertThat(up.err())
                        .as("the same is said")
                        .contains(screen.out().strip());
                session.append('\n');
            }
        }

        assertThat(home).isEmptyDirectory();
        Golden.check("stack/wrong-files.txt", session.toString().replace(WRONG_FILES + "/", ""));
    }

    @Test
    void findingsAreReadByProgramsToo() {
        Screen screen = new Screen(home);
        String file = WRONG_FILES.resolve("circle.yaml").toString();

        String session = screen.transcript(List.of("stack", "check", file, "-o", "json"))
                + screen.transcript(List.of("stack", "check", file, "-o", "ndjson"));

        Golden.check("stack/findings.json", session.replace(WRONG_FILES + "/", ""));
    }

    @Test
    void whatInitWritesIsAsItShouldBe() throws IOException {
        Screen screen = new Screen(home);
        Path folder = home.resolve("new");
        Path file = folder.resolve("stack.yaml");

        assertThat(screen.run("stack", "init", folder.toString())).isEqualTo(Exit.DONE);

        assertThat(new Screen(home).run("stack", "check", file.toString())).isEqualTo(Exit.DONE);
        assertThat(folder.resolve("stack.schema.json")).hasContent(StackSchema.text());
        Screen again = new Screen(home);
        assertThat(again.run("stack", "init", folder.toString())).isEqualTo(Exit.USAGE);
        assertThat(again.err()).contains("there already; --force");
        assertThat(new Screen(home).run("stack", "init", folder.toString(), "--force"))
                .isEqualTo(Exit.DONE);
    }

    /** Its examples are for taking the # away, so without it they have to be right. */
    @Test
    void whatInitWritesAsCommentsIsAsItShouldBeToo() throws IOException {
        Path folder = home.resolve("new");
        Path file = folder.resolve("stack.yaml");
        new Screen(home).run("stack", "init", folder.toString());
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^( +)# ( *[-A-Za-z_]+:.*)$", "$1$2"));
        Screen check = new Screen(home);

        assertThat(check.run("stack", "check", file.toString())).as(check.out()).isEqualTo(Exit.DONE);

        assertThat(check.err()).contains("it adds workshop, reports");
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        Screen screen = new Screen(home);

        assertThat(screen.run("up", "--file", "missing.yaml")).isEqualTo(Exit.USAGE);

        assertThat(screen.err())
                .isEqualTo("bookings: there is no file missing.yaml; 'bookings stack init' makes one\n");
    }
}
