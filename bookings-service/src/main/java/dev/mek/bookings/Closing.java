package dev.mek.bookings;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be closed in reverse, each part whatever becomes of the others. Thread-safe. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean closed;

    private record Part(String name, AutoCloseable close) {}

    /** Adds a part; one that comes after the close is closed at once, and with it ends the start. */
    <T extends AutoCloseable> T add(String name, T part) throws InterruptedException {
        synchronized (this) {
            if (!closed) {
                parts.push(new Part(name, part));
                return part;
            }
        }
        close(new Part(name, part));
        throw new InterruptedException("closed while starting " + name);
    }

    @Override
    public void close() {
        for (Part part = next(); part != null; part = next()) {
            close(part);
        }
    }

    private synchronized @Nullable Part next() {
        closed = true;
        return parts.poll();
    }

    private static void close(Part part) {
        try {
            part.close().close();
        } catch (Exception failure) {
            LOG.atWarn().addKeyValue("part", part.name()).setCause(failure).log("A part did not close as it should");
        }
    }
}
