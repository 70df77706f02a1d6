package dev.mek.local.testing;

import dev.mek.local.process.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a JVM's test stack keeps its files. A lock says that the JVM lives; what a dead one left is deleted by the next. */
final class TestFolder {
    /** Held for the JVM's life. */
    private static final List<FileLock> HELD = new ArrayList<>();

    private TestFolder() {}

    static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "bookings");
    }

    static synchronized Path create() throws IOException {
        Path folders = Files.createDirectories(cache().resolve("tests"));
        deleteDead(folders);
        Path folder = Files.createTempDirectory(folders, "stack-");
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        HELD.add(channel.lock());
        return folder;
    }

    private static void deleteDead(Path folders) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folders, "stack-*")) {
            for (Path folder : all) {
                deleteIfDead(folder);
            }
        }
    }

    private static void deleteIfDead(Path folder) throws IOException {
        Path lock = folder.resolve("lock");
        // A folder without its lock is being made right now, or being deleted.
        if (Files.notExists(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            @Nullable FileLock taken = channel.tryLock();
            if (taken != null) {
                Folders.delete(folder);
            }
        }
    }
}
