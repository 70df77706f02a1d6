package dev.mek.bookings.feed.ring;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much of the topic a client has seen: per partition the offset it has not seen yet. Its text is the SSE id, {@code
 * 1.<topic id>.<offset>-<offset>-…}, in which the first number is the format's version. The topic's id tells a re-created
 * topic from the one the cursor was made for. Immutable.
 */
public final class Cursor {
    /** More partitions than any topic of ours will have; bounds the work a foreign text can cause. */
    static final int PARTITIONS_MAX = 256;

    private static final Pattern TEXT = Pattern.compile("1\\.([A-Za-z0-9_-]{22})\\.([0-9]{1,19}(?:-[0-9]{1,19})*)");
    private static final int CHARS_MAX = 2 + 22 + 1 + PARTITIONS_MAX * 20;

    private final String topicId;
    private final long[] next;

    private Cursor(String topicId, long[] next) {
        this.topicId = topicId;
        this.next = next;
    }

    /**
     * A cursor at the given offsets.
     *
     * @param topicId Kafka's id of the topic, 22 characters of URL-safe base 64
     * @param next per partition the first offset not seen, ≥ 0
     */
    public static Cursor of(String topicId, long... next) {
        if (next.length == 0
                || next.length > PARTITIONS_MAX
                || Arrays.stream(next).anyMatch(offset -> offset < 0)) {
            throw new IllegalArgumentException("Not a cursor's offsets: " + Arrays.toString(next));
        }
        return new Cursor(topicId, next.clone());
    }

    /** Reads what {@link #toString()} wrote; empty for anything else, however long or strange. */
    public static Optional<Cursor> parse(String text) {
        if (text.length() > CHARS_MAX) {
            return Optional.empty();
        }
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String[] parts = match.group(2).split("-", -1);
        if (parts.length > PARTITIONS_MAX) {
            return Optional.empty();
        }
        long[] next = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            long offset = offset(parts[i]);
            if (offset < 0) {
                return Optional.empty();
            }
            next[i] = offset;
        }
        return Optional.of(new Cursor(match.group(1), next));
    }

    /** The number that the digits say, or -1 when it is too big or not written the short way. */
    private static long offset(String digits) {
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            return -1;
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    public String topicId() {
        return topicId;
    }

    public int partitions() {
        return next.length;
    }

    /** The first offset of the partition that is not seen. */
    public long next(int partition) {
        return next[partition];
    }

    /** Whether both speak of the same topic, cut the same way; only then can they be compared. */
    public boolean comparable(Cursor other) {
        return topicId.equals(other.topicId) && next.length == other.next.length;
    }

    public boolean hasSeen(int partition, long offset) {
        return offset < next[partition];
    }

    /** Whether everything that the other has seen is seen here too. */
    public boolean covers(Cursor other) {
        for (int i = 0; i < next.length; i++) {
            if (next[i] < other.next[i]) {
                return false;
            }
        }
        return true;
    }

    /** The same cursor with one partition moved. */
    public Cursor with(int partition, long nextOffset) {
        long[] moved = next.clone();
        moved[partition] = nextOffset;
        return new Cursor(topicId, moved);
    }

    /** All that either has seen. */
    public Cursor union(Cursor other) {
        if (covers(other)) {
            return this;
        }
        if (other.covers(this)) {
            return other;
        }
        long[] most = next.clone();
        for (int i = 0; i < most.length; i++) {
            most[i] = Math.max(most[i], other.next[i]);
        }
        return new Cursor(topicId, most);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && topicId.equals(cursor.topicId) && Arrays.equals(next, cursor.next);
    }

    @Override
    public int hashCode() {
        return 31 * topicId.hashCode() + Arrays.hashCode(next);
    }

    /** The SSE id: digits, letters, {@code _ - .} and nothing else. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(27 + next.length * 8);
        text.append("1.").append(topicId).append('.');
        for (int i = 0; i < next.length; i++) {
            text.append(i == 0 ? "" : "-").append(next[i]);
        }
        return text.toString();
    }
}
