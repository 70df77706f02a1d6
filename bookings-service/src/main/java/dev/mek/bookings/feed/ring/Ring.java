package dev.mek.bookings.feed.ring;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of a topic in one order, bounded in records and bytes. One thread writes ({@link #append}, {@link
 * #skip}, then {@link #publish}); any number read, without locks and each at its own pace. What a reader asks for too
 * late is gone, and {@link #get} says so.
 */
public final class Ring {
    /**
     * Where the ring ends.
     *
     * @param sequence the number the next event will get
     * @param cursor all that was read before it
     */
    public record Head(long sequence, Cursor cursor) {}

    /**
     * Where the ring begins.
     *
     * @param sequence the number of the oldest event held
     * @param cursor who has seen this much finds the rest here
     */
    public record Low(long sequence, Cursor cursor) {}

    /**
     * An event at its place.
     *
     * @param cursor all that was read up to and with this event
     * @param end the end of its frame for who follows the ring's own order, see {@link Frames#end}
     */
    @SuppressWarnings("ArrayRecordComponent") // Shared by every client, compared by nobody.
    public record Entry(long sequence, FeedEvent event, Cursor cursor, byte[] end) {}

    private final AtomicReferenceArray<@Nullable Entry> slots;
    private final int mask;
    private final int recordsMax;
    private final long bytesMax;
    private volatile Head head;
    private volatile Low low;
    private final AtomicLong bytes = new AtomicLong();
    private long nextSequence;
    private Cursor read;

    /**
     * An empty ring.
     *
     * @param start everything before it is not in the ring and never will be
     */
    public Ring(Cursor start, int recordsMax, long bytesMax) {
        int capacity = Integer.highestOneBit(Math.max(1, recordsMax - 1)) << 1;
        this.slots = new AtomicReferenceArray<>(capacity);
        this.mask = capacity - 1;
        this.recordsMax = recordsMax;
        this.bytesMax = bytesMax;
        this.read = start;
        this.head = new Head(0, start);
        this.low = new Low(0, start);
    }

    /** Puts the event in; seen by readers from {@link #publish} on. Evicts what the bounds no longer allow. */
    public void append(FeedEvent event) {
        while (nextSequence - low.sequence >= recordsMax || bytes.get() + event.weightBytes() > bytesMax) {
            if (!evictOldest()) {
                break;
            }
        }
        read = read.with(event.partition(), event.offset() + 1);
        Entry entry = new Entry(nextSequence, event, read, Frames.end(read));
        slots.set((int) (nextSequence & mask), entry);
        bytes.addAndGet(event.weightBytes());
        nextSequence++;
    }

    /** Moves the cursor over records that are no events for clients. */
    public void skip(int partition, long nextOffset) {
        if (nextOffset > read.next(partition)) {
            read = read.with(partition, nextOffset);
        }
    }

    /** Shows readers all that was appended and skipped so far. */
    public void publish() {
        if (head.sequence != nextSequence || !head.cursor.equals(read)) {
            head = new Head(nextSequence, read);
        }
    }

    private boolean evictOldest() {
        Low oldest = low;
        Entry entry = slots.get((int) (oldest.sequence & mask));
        if (entry == null || entry.sequence != oldest.sequence) {
            return false;
        }
        FeedEvent event = entry.event;
        // The reader's rule is: gone from its slot, then look at low. So low moves first.
        low = new Low(oldest.sequence + 1, oldest.cursor.with(event.partition(), event.offset() + 1));
        slots.set((int) (oldest.sequence & mask), null);
        bytes.addAndGet(-event.weightBytes());
        return true;
    }

    /** The event with this number, or null when it was evicted; only below the head's number. */
    @Nullable
    public Entry get(long sequence) {
        Entry entry = slots.get((int) (sequence & mask));
        return entry != null && entry.sequence == sequence ? entry : null;
    }

    public Head head() {
        return head;
    }

    public Low low() {
        return low;
    }

    public long records() {
        return Math.max(0, head.sequence - low.sequence);
    }

    public long bytes() {
        return bytes.get();
    }
}
