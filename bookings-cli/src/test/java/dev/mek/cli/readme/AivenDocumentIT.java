package dev.mek.cli.readme;

import dev.mek.cli.whole.Shell;
import dev.mek.local.testing.GuardedBrokers;
import dev.mek.local.testing.TestBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk through a managed cluster, at a broker of our own that is guarded as theirs are. */
class AivenDocumentIT {

    static final Path DOCUMENT = Path.of("docs", "aiven.md");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @AfterEach
    void leaveNothing() throws Exception {
        new Shell(home).bookings("down", "--wipe", "--stack", "aiven");
    }

    @Test
    void whatTheDocumentShowsIsWhatHappens() throws Exception {
        try (TestBroker broker = GuardedBrokers.mutualTls(folder.resolve("aiven"), List.of())) {
            Shell shell = new Shell(home, Map.of("SERVICE_URI", broker.bootstrapServers()));
            new DocumentRun(shell, folder).check(Shell.root().resolve(DOCUMENT));
        }
    }
}
