package dev.mek.bookings.feed;

import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.FeedEvent;
import dev.mek.bookings.feed.ring.FeedFilter;
import dev.mek.bookings.feed.ring.Follower;
import dev.mek.bookings.feed.ring.Follower.Step;
import dev.mek.bookings.feed.ring.Frames;
import dev.mek.bookings.feed.ring.Ring;
import dev.mek.bookings.telemetry.FeedMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream, run by the client's own thread from the first frame to the last. Its queue is the ring, whose
 * events it shares with everyone; how far it may lag behind has a bound, and a client that does not read is cut off by
 * {@link #cutOffIfSlow}. Other threads only wake it or end it.
 */
final class ClientStream {
    /** Why a stream ended. */
    enum Ending {
        /** The client did not read fast enough. */
        SLOW,
        /** The service stops: the client is let go so that it moves on at once. */
        SHUTDOWN
    }

    /** A full queue alone may be a burst that the client's thread had no time for yet; a blocked write is the client's. */
    private static final long BLOCKED_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** How far behind another instance this one may be. */
    private static final long AHEAD_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final FeedSettings settings;
    private final FeedMetrics metrics;
    private final Supplier<Ring> rings;
    private final CatchUp catchUp;
    private final FeedFilter filter;
    private final FrameWriter out;
    private final Thread thread = Thread.currentThread();
    private volatile @Nullable Ending ending;
    private volatile boolean waiting;
    private volatile boolean live;
    private volatile Follower follower;
    private boolean finished;
    private @Nullable FeedEvent oldestUnflushed;

    /** Made by the thread that will run it. */
    ClientStream(
            FeedSettings settings,
            FeedMetrics metrics,
            Supplier<Ring> rings,
            CatchUp catchUp,
            FeedFilter filter,
            FrameWriter out) {
        this.settings = settings;
        this.metrics = metrics;
        this.rings = rings;
        this.catchUp = catchUp;
        this.filter = filter;
        this.out = out;
        this.follower = Follower.fromNow(rings.get());
    }

    /**
     * Sends what the client has not seen and then what comes, until {@link #end}.
     *
     * @param from what the client has seen; null starts with what comes
     * @throws IOException when the client is gone
     */
    Ending run(@Nullable Cursor from, int retryMs) throws IOException {
        try {
            out.retry(retryMs);
            open(from);
            Ending why = ending;
            while (why == null) {
                step();
                why = ending;
            }
            if (why == Ending.SHUTDOWN) {
                out.heartbeat(follower.seen());
            }
            return why;
        } finally {
            finish();
        }
    }

    private void open(@Nullable Cursor from) throws IOException {
        Ring ring = rings.get();
        if (from == null) {
            metrics.opened("now");
            out.heartbeat(follower.seen());
        } else if (!from.comparable(ring.head().cursor())) {
            metrics.opened("gap");
            gap(Gap.TOPIC);
        } else {
            resume(ring, from);
        }
    }

    private void resume(Ring ring, Cursor from) throws IOException {
        out.heartbeat(from);
        if (from.covers(ring.low().cursor()) && reaches(ring, from)) {
            metrics.opened("ring");
            follower = Follower.from(ring, from);
        } else {
            metrics.opened("catch-up");
            catchUp(ring, from);
        }
    }

    /** Who comes from another instance may be a moment ahead of this one, which is no reason to ask Kafka. */
    private boolean reaches(Ring ring, Cursor from) {
        long giveUpNanos = System.nanoTime() + AHEAD_NANOS;
        long leftNanos = AHEAD_NANOS;
        waiting = true;
        while (!ring.head().cursor().covers(from) && leftNanos > 0 && ending == null) {
            LockSupport.parkNanos(this, leftNanos);
            leftNanos = giveUpNanos - System.nanoTime();
        }
        waiting = false;
        return ring.head().cursor().covers(from);
    }

    private void step() throws IOException {
        if (follower.ring() != rings.get()) {
            gap(Gap.TOPIC);
        }
        switch (follower.next(filter)) {
            case Step.Next next -> send(next);
            case Step.Idle idle -> idle();
            case Step.FellBehind fellBehind -> fellBehind();
        }
    }

    private void send(Step.Next next) throws IOException {
        if (oldestUnflushed == null) {
            oldestUnflushed = next.event();
        }
        out.frame(next.event().body(), next.end());
    }

    private void idle() throws IOException {
        out.flush();
        FeedEvent oldest = oldestUnflushed;
        if (live && oldest != null) {
            metrics.delivered(
                    Duration.ofNanos(System.nanoTime() - oldest.readNanos()),
                    Duration.ofMillis(System.currentTimeMillis() - oldest.publishedMs()));
        }
        oldestUnflushed = null;
        out.takeLongestNanos();
        live = true;
        long leftNanos = settings.heartbeat().toNanos() - out.silentNanos();
        if (leftNanos <= 0) {
            out.heartbeat(follower.seen());
            return;
        }
        waiting = true;
        // Whoever changes one of these looks at waiting afterwards: no change is slept through.
        if (ending == null && follower.lag() == 0 && follower.ring() == rings.get()) {
            LockSupport.parkNanos(this, leftNanos);
        }
        waiting = false;
    }

    private void fellBehind() throws IOException {
        if (live && out.takeLongestNanos() > BLOCKED_NANOS) {
            end(Ending.SLOW);
        } else {
            live = false;
            catchUp(follower.ring(), follower.seen());
        }
    }

    private void catchUp(Ring ring, Cursor from) throws IOException {
        switch (catchUp.run(ring, from, filter, out, () -> ending != null || rings.get() != ring)) {
            case CatchUp.Result.Joined joined -> follower = Follower.from(ring, joined.seen());
            case CatchUp.Result.Lost lost -> gap(lost.why());
        }
    }

    private void gap(Gap why) throws IOException {
        metrics.gap(why.word());
        follower = Follower.fromNow(rings.get());
        live = true;
        out.frame(why.body(), Frames.end(follower.seen()));
        out.flush();
    }

    /** Wakes the client when it waits for something new. */
    void wake() {
        if (waiting) {
            LockSupport.unpark(thread);
        }
    }

    /** Ends the stream after the frame under way; it does not wait for that. */
    void end(Ending why) {
        if (ending == null) {
            ending = why;
        }
        LockSupport.unpark(thread);
    }

    /** Ends the stream now: on a virtual thread the interrupt closes a socket that blocks it. */
    synchronized void cutOff(Ending why) {
        if (!finished) {
            end(why);
            thread.interrupt();
        }
    }

    /** Cuts the client off when its queue is full and it does not read, or when it has not read for too long. */
    void cutOffIfSlow() {
        long blockedNanos = out.blockedNanos();
        boolean full = live && follower.lag() > settings.queueRecordsMax() && blockedNanos > BLOCKED_NANOS;
        if (full || blockedNanos > settings.stallMax().toNanos()) {
            cutOff(Ending.SLOW);
        }
    }

    /** From here on no interrupt comes; one that came is not left to whatever the thread does next. */
    private synchronized void finish() {
        finished = true;
        Thread.interrupted();
    }

    /** One word for the metrics; a stream that nobody ended was left by its client. */
    String endedBecause() {
        Ending why = ending;
        return why == null ? "gone" : why.name().toLowerCase(Locale.ROOT);
    }
}
