package dev.mek.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder that several processes share: made once, whole or not at all, then only read.
 *
 * <p>Whoever comes while it is being made waits on a file lock, which the operating system gives back however its holder dies.
 */
public final class SharedFolder {
    private SharedFolder() {}

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Maker {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /** The folder of that name in the cache, made if it is missing. */
    public static Path find(Path cache, String name, Maker maker) {
        Path folder = cache.resolve(name);
        if (Files.exists(folder)) {
            return folder;
        }
        // A file lock belongs to the whole JVM: its own threads need one beside it.
        synchronized (SharedFolder.class) {
            try {
                Files.createDirectories(cache);
                try (FileChannel channel = FileChannel.open(
                                cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (!lock.isValid()) {
                        throw new IOException("lock lost");
                    }
                    make(folder, maker);
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make " + folder + ": " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while making " + folder, e);
            }
        }
    }

    private static void make(Path folder, Maker maker) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            return;
        }
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        Folders.delete(half);
        Files.createDirectories(half);
        maker.fill(half);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
