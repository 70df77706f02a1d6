package dev.mek.local.supervisor;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Deletes what a stack has kept. */
public final class StackWipe {
    /** What a running supervisor still needs; the lock's file must stay, or two could hold the lock of one name. */
    private static final Set<String> KEPT = Set.of("lock", "socket", "socket.path");

    private static final Duration LOCK_MAX = Duration.ofSeconds(2);

    private StackWipe() {}

    /**
     * Wipes a stack that is not up, and ends processes that an earlier supervisor had to leave.
     *
     * @return false when a supervisor has the stack; then nothing is touched
     */
    public static boolean wipeStopped(StackFolder folder) {
        if (Files.notExists(folder.path())) {
            return true;
        }
        try {
            Optional<StackLock> lock = StackLock.take(folder, LOCK_MAX);
            if (lock.isEmpty()) {
                return false;
            }
            try {
                wipeAll(folder);
            } finally {
                lock.get().close();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + folder.path() + " was wiped", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot wipe " + folder.path() + ": " + e.getMessage(), e);
        }
    }

    static void wipe(StackFolder folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
            for (Path entry : entries) {
                if (!KEPT.contains(String.valueOf(entry.getFileName()))) {
                    Folders.delete(entry);
                }
            }
        }
    }

    private static void wipeAll(StackFolder folder) throws IOException, InterruptedException {
        Leftovers.end(Ledger.open(folder).processes().values());
        wipe(folder);
    }
}
