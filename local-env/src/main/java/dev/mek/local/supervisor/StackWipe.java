package dev.mek.local.supervisor;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.Folders;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Deletes what a stack has kept. */
public final class StackWipe {
    /** What the running supervisor still needs; the lock's file must stay, or two could hold the lock of one name. */
    private static final Set<String> KEPT = Set.of("lock", "socket", "socket.path");

    private StackWipe() {}

    static void wipe(StackFolder folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
            for (Path entry : entries) {
                if (!KEPT.contains(String.valueOf(entry.getFileName()))) {
                    Folders.delete(entry);
                }
            }
        }
    }
}
