package dev.mek.cli.verdict.model;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a stream's frame: {@code 1.<topic id>.<offset>-<offset>-…}, per partition the first offset that was not told.
 * Immutable.
 */
public final class Cursor {

    private static final Pattern TEXT = Pattern.compile("1\\.([^.]+)\\.(\\d{1,18}(?:-\\d{1,18})*)");

    private final String topicId;
    private final long[] next;

    private Cursor(String topicId, long[] next) {
        this.topicId = topicId;
        this.next = next;
    }

    /** Null when the text is none. */
    @Nullable
    public static Cursor parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return null;
        }
        String[] offsets = match.group(2).split("-", -1);
        return new Cursor(
                match.group(1),
                Arrays.stream(offsets).mapToLong(Long::parseLong).toArray());
    }

    public int partitions() {
        return next.length;
    }

    public long next(int partition) {
        return next[partition];
    }

    /** Whether both count the same topic. */
    public boolean comparable(Cursor other) {
        return topicId.equals(other.topicId) && next.length == other.next.length;
    }

    /** The cursor from just before a record, if it is past it. */
    public Cursor before(Place place) {
        if (place.partition() >= next.length) {
            return this;
        }
        long[] earlier = next.clone();
        earlier[place.partition()] = Math.min(earlier[place.partition()], place.offset());
        return new Cursor(topicId, earlier);
    }

    @Override
    public String toString() {
        return Arrays.toString(next);
    }
}
