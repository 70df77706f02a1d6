package dev.mek.bookings.browser;

import dev.mek.bookings.feed.SseReader.Frame;
import dev.mek.bookings.feed.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one EventSource was told, in order, and what a client knows from it. Thread-safe. */
public final class BrowserStream {
    /** An EventSource in this state never connects again. */
    public static final int GIVEN_UP = 2;

    /** {@code open}, {@code error} or an event's name, and the EventSource's readyState then. */
    public record Told(String what, int readyState, String id, String data) {}

    private final List<Told> all = new ArrayList<>();
    private final Watcher watcher = new Watcher();

    synchronized void take(Told told) {
        all.add(told);
        if (told.what().equals("open")) {
            watcher.connected();
        } else if (!told.what().equals("error")) {
            try {
                watcher.take(new Frame(told.what(), told.data(), told.id(), ""));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    public synchronized long count(String what) {
        return all.stream().filter(told -> told.what().equals(what)).count();
    }

    /** Whether the browser has given the stream up at any time. */
    public synchronized boolean hasGivenUp() {
        return all.stream().anyMatch(told -> told.readyState() == GIVEN_UP);
    }

    /** Whether it was told of all these versions. */
    public synchronized boolean knows(Map<UUID, Long> versions) {
        return watcher.versions.entrySet().containsAll(versions.entrySet());
    }

    /** What came in the wrong order, or again. */
    public synchronized List<String> faults() {
        return List.copyOf(watcher.faults);
    }

    /** The gaps' data. */
    public synchronized List<String> gaps() {
        return List.copyOf(watcher.gaps);
    }
}
