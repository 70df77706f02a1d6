package dev.mek.bookings.outbox;

import java.util.stream.IntStream;

/** An immutable set of shards, a bit each. */
public record ShardSet(long bits) {

    public static final ShardSet NONE = new ShardSet(0);
    public static final ShardSet ALL = new ShardSet((1L << Shards.COUNT) - 1);

    public ShardSet {
        if (bits >>> Shards.COUNT != 0) {
            throw new IllegalArgumentException("Shards are 0 to " + (Shards.COUNT - 1));
        }
    }

    public static ShardSet of(IntStream shards) {
        return new ShardSet(shards.mapToLong(shard -> 1L << shard).reduce(0, (left, right) -> left | right));
    }

    public ShardSet with(int shard) {
        return new ShardSet(bits | 1L << shard);
    }

    public ShardSet and(ShardSet other) {
        return new ShardSet(bits & other.bits);
    }

    public ShardSet or(ShardSet other) {
        return new ShardSet(bits | other.bits);
    }

    public ShardSet without(ShardSet other) {
        return new ShardSet(bits & ~other.bits);
    }

    public boolean has(int shard) {
        return (bits >>> shard & 1) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public int size() {
        return Long.bitCount(bits);
    }

    public IntStream stream() {
        return IntStream.range(0, Shards.COUNT).filter(this::has);
    }

    @Override
    public String toString() {
        return stream().boxed().toList().toString();
    }
}
