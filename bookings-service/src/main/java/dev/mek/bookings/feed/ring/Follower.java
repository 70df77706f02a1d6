package dev.mek.bookings.feed.ring;

import dev.mek.bookings.feed.ring.Ring.Entry;
import dev.mek.bookings.feed.ring.Ring.Head;
import dev.mek.bookings.feed.ring.Ring.Low;

/**
 * One client's place in a ring. The client may come from another instance, whose ring has the partitions interleaved in
 * another order: until the ring has passed everything the client came with, events it knows are left out and its ids are
 * its own; from then on it is in step and takes the ring's ids. One thread uses it; only {@link #sequence()} is read by
 * others.
 */
public final class Follower {
    /** What the ring holds next for this client. */
    public sealed interface Step {
        /** An event not yet seen. */
        @SuppressWarnings("ArrayRecordComponent") // Shared with the ring's other readers, compared by nobody.
        record Next(FeedEvent event, byte[] end) implements Step {}

        /** Nothing now: the client has seen all that the ring has. */
        record Idle() implements Step {}

        /** The ring has dropped events that the client has not seen. */
        record FellBehind() implements Step {}
    }

    private static final Step IDLE = new Step.Idle();
    private static final Step FELL_BEHIND = new Step.FellBehind();

    private final Ring ring;
    private volatile long sequence;
    private Cursor seen;
    private boolean inStep;

    private Follower(Ring ring, long sequence, Cursor seen, boolean inStep) {
        this.ring = ring;
        this.sequence = sequence;
        this.seen = seen;
        this.inStep = inStep;
    }

    /** Follows from the ring's newest event on. */
    public static Follower fromNow(Ring ring) {
        Head head = ring.head();
        return new Follower(ring, head.sequence(), head.cursor(), true);
    }

    /** Follows from where the client was; falls behind at once when the ring no longer reaches that far back. */
    public static Follower from(Ring ring, Cursor seen) {
        // One before the oldest: the first step finds it gone and compares the cursors.
        return new Follower(ring, ring.low().sequence() - 1, seen, false);
    }

    public Step next(FeedFilter filter) {
        Head head = ring.head();
        while (sequence < head.sequence()) {
            Entry entry = sequence < 0 ? null : ring.get(sequence);
            if (entry == null) {
                Low low = ring.low();
                if (!seen.covers(low.cursor())) {
                    return FELL_BEHIND;
                }
                sequence = low.sequence();
                continue;
            }
            boolean known = !inStep
                    && seen.hasSeen(entry.event().partition(), entry.event().offset());
            advance(entry.sequence() + 1, entry.cursor());
            if (!known && filter.wants(entry.event())) {
                return new Step.Next(entry.event(), inStep ? entry.end() : Frames.end(seen));
            }
        }
        advance(head.sequence(), head.cursor());
        return IDLE;
    }

    private void advance(long toSequence, Cursor ringHasRead) {
        sequence = toSequence;
        if (inStep) {
            seen = ringHasRead;
        } else {
            inStep = ringHasRead.covers(seen);
            seen = seen.union(ringHasRead);
        }
    }

    /** All that the client has seen or does not want to. */
    public Cursor seen() {
        return seen;
    }

    public long sequence() {
        return sequence;
    }

    /** How many events of the ring, wanted or not, are still before the client. */
    public long lag() {
        return ring.head().sequence() - sequence;
    }

    public Ring ring() {
        return ring;
    }
}
