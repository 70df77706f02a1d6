package dev.mek.bookings.feed;

import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.FeedEvent;
import dev.mek.bookings.feed.ring.FeedFilter;
import dev.mek.bookings.feed.ring.Frames;
import dev.mek.bookings.feed.ring.Ring;
import dev.mek.bookings.feed.topic.FeedSource;
import dev.mek.bookings.feed.topic.LogReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from Kafka what a client missed and the ring no longer has, until the ring takes over. Only so many clients read
 * at one time, each for one turn; the others wait in line and hear heartbeats meanwhile. Thread-safe.
 */
final class CatchUp {
    /** How a client came out of it. */
    sealed interface Result {
        /** The ring has all that comes after this cursor (or the stream was ended meanwhile). */
        record Joined(Cursor seen) implements Result {}

        /** Some of it is not to be had. */
        record Lost(Gap why) implements Result {}
    }

    /** Short, because an ended stream is only noticed between polls. */
    private static final Duration POLL = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final FeedSettings settings;
    private final FeedSource source;
    private final Semaphore readers;

    CatchUp(FeedSettings settings, FeedSource source) {
        this.settings = settings;
        this.source = source;
        // Fair: who has waited longest is next, so that a turn comes to everyone.
        this.readers = new Semaphore(settings.catchUpReaders(), true);
    }

    /** Sends the client all that it wants from the cursor on; returns when the ring can go on, or never will. */
    Result run(Ring ring, Cursor from, FeedFilter filter, FrameWriter out, BooleanSupplier ended) throws IOException {
        Cursor at = from;
        boolean checked = false;
        while (!ended.getAsBoolean()) {
            if (!acquired()) {
                beat(out, at);
                continue;
            }
            try (LogReader reader = source.reader("catch-up", ring.head().cursor())) {
                Optional<Gap> lost = lost(reader, at, !checked);
                if (lost.isPresent()) {
                    return new Result.Lost(lost.get());
                }
                checked = true;
                at = turn(reader, ring, at, filter, out, ended);
                if (at.covers(ring.low().cursor())) {
                    return new Result.Joined(at);
                }
            } catch (InterruptException e) {
                throw new IOException("Cut off while catching up", e);
            } catch (KafkaException e) {
                LOG.atWarn().addKeyValue("error", e.toString()).log("Cannot read what a client missed, trying again");
                beat(out, at);
                LockSupport.parkNanos(POLL.toNanos());
            } finally {
                readers.release();
            }
        }
        return new Result.Joined(at);
    }

    private static Optional<Gap> lost(LogReader reader, Cursor at, boolean first) {
        if (!at.covers(reader.begin())) {
            return Optional.of(Gap.EXPIRED);
        }
        return first && !reader.end().covers(at) ? Optional.of(Gap.AHEAD) : Optional.empty();
    }

    /** Reads until the ring can go on, the turn is over, or the stream ended; returns what was seen by then. */
    private Cursor turn(
            LogReader reader, Ring ring, Cursor from, FeedFilter filter, FrameWriter out, BooleanSupplier ended)
            throws IOException {
        Cursor at = from;
        reader.seek(at);
        long startNanos = System.nanoTime();
        while (!at.covers(ring.low().cursor()) && !ended.getAsBoolean() && turnLasts(startNanos)) {
            for (FeedEvent event : reader.poll(POLL)) {
                at = at.with(event.partition(), event.offset() + 1);
                if (filter.wants(event)) {
                    out.frame(event.body(), Frames.end(at));
                }
            }
            at = at.union(reader.position());
            out.flush();
            beat(out, at);
        }
        return at;
    }

    private boolean turnLasts(long startNanos) {
        return !readers.hasQueuedThreads()
                || System.nanoTime() - startNanos < settings.catchUpTurn().toNanos();
    }

    private boolean acquired() throws IOException {
        try {
            return readers.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Cut off while waiting to catch up", e);
        }
    }

    private void beat(FrameWriter out, Cursor at) throws IOException {
        if (out.silentNanos() >= settings.heartbeat().toNanos()) {
            out.heartbeat(at);
        }
    }
}
