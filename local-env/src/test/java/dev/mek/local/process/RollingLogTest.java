package dev.mek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingLogTest {
    @TempDir
    private Path folder;

    @Test
    void holdsNoMoreThanTwiceItsBound() throws IOException {
        RollingLog log = new RollingLog(folder.resolve("a.log"), 1_000);

        IntStream.range(0, 1_000).forEach(i -> log.line("line " + i));

        assertThat(Files.size(folder.resolve("a.log"))).isLessThanOrEqualTo(1_000);
        assertThat(Files.size(folder.resolve("a.log.1"))).isLessThanOrEqualTo(1_000);
        assertThat(texts(log.last(3))).containsExactly("line 997", "line 998", "line 999");
    }

    @Test
    void theLastLinesReachBackIntoTheOlderFile() {
        RollingLog log = new RollingLog(folder.resolve("a.log"), 420);

        IntStream.range(0, 20).forEach(i -> log.line("line " + i));

        assertThat(texts(log.last(12)))
                .hasSize(12)
                .endsWith("line 18", "line 19")
                .startsWith("line 8");
    }

    @Test
    void aFollowerMissesNothingAndHearsNothingTwice() {
        RollingLog log = new RollingLog(folder.resolve("a.log"));
        List<LogEntry> heard = new ArrayList<>();
        log.line("before");

        heard.addAll(log.lastAndListen(10, heard::add));
        log.line("after");

        assertThat(texts(heard)).containsExactly("before", "after");
        assertThat(log.last(2))
                .as("the file and the follower tell the same times")
                .isEqualTo(heard);
    }

    @Test
    void aLineWithoutATimeHasThatOfTheLineBefore() throws IOException {
        Path file = folder.resolve("a.log");
        Files.writeString(
                file,
                "by hand\n2026-12-01T09:00:00.000001Z said\n2026-12-01T09:00:00 Z no time\n",
                StandardCharsets.UTF_8);

        assertThat(LogFiles.lastEntries(file, 5))
                .containsExactly(
                        new LogEntry(Instant.EPOCH, "by hand"),
                        new LogEntry(Instant.parse("2026-12-01T09:00:00.000001Z"), "said"),
                        new LogEntry(Instant.parse("2026-12-01T09:00:00.000001Z"), "2026-12-01T09:00:00 Z no time"));
    }

    @Test
    void aFullDiskLosesLinesAndStopsNobody() throws IOException {
        RollingLog log = new RollingLog(folder.resolve("a.log"));
        log.close();

        log.line("said on a full disk");

        assertThat(log.tail()).containsExactly("said on a full disk");
    }

    @Test
    void aLineThatIsTooLongIsCut() {
        RollingLog log = new RollingLog(folder.resolve("a.log"));

        log.line("x".repeat(1_000_000));

        assertThat(log.last(1).getFirst().text()).hasSize(64 * 1024);
    }

    @Test
    void thereAreNoLastLinesOfALogThatIsNotThere() {
        assertThat(LogFiles.lastEntries(folder.resolve("none.log"), 5)).isEmpty();
    }

    private static List<String> texts(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::text).toList();
    }
}
