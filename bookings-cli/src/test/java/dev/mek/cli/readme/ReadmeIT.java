package dev.mek.cli.readme;

import dev.mek.cli.whole.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each session that a document shows, run for real; those that need a cluster have tests of their own. */
class ReadmeIT {

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

    /** Needs a repository with a change in it: the test of the check has one, and holds what the document shows. */
    private static final Path SHOWN_BY_THE_CHECK = Path.of("docs", "contracts.md");

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Shell.root().resolve("docs"))) {
            Stream<Path> top = Stream.of("README.md", "CONTRIBUTING.md", "contracts/README.md")
                    .map(Shell.root()::resolve);
            return Stream.concat(top, docs.filter(file -> file.toString().endsWith(".md")))
                    .filter(file -> !file.endsWith(AivenDocumentIT.DOCUMENT))
                    .filter(file -> !file.endsWith(SHOWN_BY_THE_CHECK))
                    .filter(ReadmeIT::showsASession)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatTheDocumentShowsIsWhatHappens(Path file) throws Exception {
        new DocumentRun(shell(), folder).check(file);
    }

    private static boolean showsASession(Path file) {
        try {
            return !Document.read(file).sessions().isEmpty();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
