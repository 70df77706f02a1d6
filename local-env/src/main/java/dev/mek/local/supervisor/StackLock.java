package dev.mek.local.supervisor;

import dev.mek.local.plan.StackFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One supervisor per stack folder. The operating system gives the lock back however its holder dies; the file stays. */
final class StackLock implements AutoCloseable {
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

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
