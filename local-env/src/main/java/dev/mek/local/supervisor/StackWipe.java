package dev.mek.local.supervisor;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.Folders;
import dev.mek.local.process.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Deletes what a stack has kept. */
public final class StackWipe {
    /** What a running supervisor still needs; the lock's file must stay, or two could hold the lock of one name. */
    private static final Set<String> KEPT = Set.of("lock", "socket", "socket.path");

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
            Optional<StackLock> lock = StackLock.take(folder);
            if (lock.isEmpty()) {
                return false;
            }
            try {
                wipeAll(folder);
            } finally {
                lock.get().close();
            }
            return true;
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

    private static void wipeAll(StackFolder folder) throws IOException {
        Collection<ProcessIdentity> left = Ledger.open(folder).processes().values();
        try {
            Leftovers.end(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        wipe(folder);
    }
}
