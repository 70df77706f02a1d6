package dev.mek.local.supervisor;

import dev.mek.local.plan.StackFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One supervisor per stack folder. The operating system gives the lock back however its holder dies; the file stays. */
final class StackLock implements AutoCloseable {
    private static final int TRY_AGAIN_MS = 50;

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another supervisor has it. */
    static Optional<StackLock> take(StackFolder folder) throws IOException {
        Files.createDirectories(folder.path());
        FileChannel channel =
                FileChannel.open(folder.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new StackLock(channel));
    }

    /** The same, within a bound: one that was killed holds it until the system has cleared it away. */
    static Optional<StackLock> take(StackFolder folder, Duration bound) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        Optional<StackLock> lock = take(folder);
        while (lock.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MS);
            lock = take(folder);
        }
        return lock;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
