package dev.mek.cli.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.whole.Shell;
import dev.mek.cli.whole.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each session that a document shows, run for real. {@code -Dreadme=rewrite} records them anew, for a look at the diff. */
class ReadmeIT {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("readme"));

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Shell shell() {
        return new Shell(home);
    }

    @AfterEach
    void leaveNothing() throws Exception {
        shell().bookings("down", "--wipe");
        shell().bookings("down", "--wipe", "--stack", "demo");
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Shell.root().resolve("docs"))) {
            Stream<Path> top = Stream.of("README.md", "CONTRIBUTING.md", "contracts/README.md")
                    .map(Shell.root()::resolve);
            return Stream.concat(top, docs.filter(file -> file.toString().endsWith(".md")))
                    .filter(ReadmeIT::showsASession)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatTheDocumentShowsIsWhatHappens(Path file) throws Exception {
        Document document = Document.read(file);
        for (int i = 0; i < document.sessions().size(); i++) {
            Document.Session session = document.sessions().get(i);

            List<Step> real = new Recorder(shell(), folder)
                    .record(session.steps().stream().map(Step::command).toList());

            assertThat(Traces.of(home)).as("what the session has left").isEmpty();
            if (REWRITE) {
                document = document.with(session, real);
                document.write();
            } else {
                assertAlike(document.file() + ":" + (session.from() + 1), session.steps(), real);
            }
        }
    }

    private static void assertAlike(String place, List<Step> shown, List<Step> real) {
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < shown.size(); i++) {
            all.assertThat(Likeness.of(real.get(i), shown.get(i)))
                    .as(
                            "%s: $ %s%nreally prints%n%s",
                            place,
                            shown.get(i).command(),
                            String.join("\n", real.get(i).shown()))
                    .isEqualTo(Likeness.of(shown.get(i), real.get(i)));
        }
        all.assertAll();
    }

    private static boolean showsASession(Path file) {
        try {
            return !Document.read(file).sessions().isEmpty();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
