package dev.mek.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much memory processes hold, with what they have started. */
final class ResidentMemory {
    private static final int PS_SECONDS_MAX = 2;

    private ResidentMemory() {}

    /** Bytes by pid; without the ones that cannot be told. */
    static Map<Long, Long> ofProcesses(List<Long> pids) {
        Map<Long, Long> all = new HashMap<>();
        for (long pid : pids) {
            long bytes = Stream.concat(
                            ProcessHandle.of(pid).stream(),
                            ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants))
                    .mapToLong(handle -> of(handle.pid()))
                    .sum();
            if (bytes > 0) {
                all.put(pid, bytes);
            }
        }
        return all;
    }

    /** Zero when it cannot be told. */
    private static long of(long pid) {
        Path process = Path.of("/proc", String.valueOf(pid));
        if (Files.exists(process)) {
            // The share of each process: PostgreSQL's would else count their common memory once for each.
            long share = kilobytes(process.resolve("smaps_rollup"), "Pss:");
            return 1024 * (share > 0 ? share : kilobytes(process.resolve("status"), "VmRSS:"));
        }
        return 1024 * fromPs(pid);
    }

    private static long kilobytes(Path file, String key) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException | NumberFormatException gone) {
            return 0;
        }
    }

    private static long fromPs(long pid) {
        @Nullable Process ps = null;
        try {
            ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            String text = new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            return ps.waitFor(PS_SECONDS_MAX, TimeUnit.SECONDS) ? Long.parseLong(text.strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            if (ps != null) {
                ps.destroyForcibly();
            }
        }
    }
}
