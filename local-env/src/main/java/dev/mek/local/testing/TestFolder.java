package dev.mek.local.testing;

import dev.mek.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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

    static synchronized Path create() {
        try {
            return createLocked();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for the test stack: " + e.getMessage(), e);
        }
    }

    /** Under a lock of its own: else one JVM could take for dead what another is just making. */
    private static Path createLocked() throws IOException {
        Path folders = Files.createDirectories(cache().resolve("tests"));
        try (FileChannel making = lockFile(folders.resolve("making"))) {
            making.lock();
            deleteDead(folders);
            Path folder = Files.createTempDirectory(folders, "stack-");
            HELD.add(lockFile(folder.resolve("lock")).lock());
            return folder;
        }
    }

    private static FileChannel lockFile(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void deleteDead(Path folders) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folders, "stack-*")) {
            for (Path folder : all) {
                deleteIfDead(folder);
            }
        }
    }

    private static void deleteIfDead(Path folder) throws IOException {
        try (FileChannel channel = lockFile(folder.resolve("lock"))) {
            @Nullable FileLock taken = channel.tryLock();
            if (taken != null) {
                Folders.delete(folder);
            }
        } catch (OverlappingFileLockException ownOfAnEarlierTry) {
            // It goes with this JVM.
        }
    }
}
