package dev.mek.bookings.inbox;

import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.domain.Booking;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Records that can never be handled, of every kind, each made from a good one of a booking. */
@SuppressWarnings("ImmutableEnumChecker") // the recipes keep nothing
enum Poison {
    NO_KEY(Reason.NULL_KEY, (world, good) -> with(good, null, good.value())),
    NO_VALUE(Reason.NULL_VALUE, (world, good) -> with(good, good.key(), null)),
    NEITHER_WITHOUT_HEADERS(Reason.NULL_KEY, (world, good) -> new ProducerRecord<>(good.topic(), null, null)),
    LARGE(Reason.OVERSIZE, (world, good) -> with(good, good.key(), new byte[300_000])),
    MEGABYTES(Reason.OVERSIZE, (world, good) -> with(good, good.key(), new byte[1_500_000])),
    LARGE_KEY(Reason.OVERSIZE, (world, good) -> with(good, new byte[300_000], good.value())),
    MANY_HEADERS(Reason.OVERSIZE, (world, good) -> withHeaders(good, 30_000, "h", "0123456789")),
    ALL_BYTES(Reason.BYTES, (world, good) -> with(good, good.key(), allBytes())),
    EMPTY(Reason.BYTES, (world, good) -> with(good, good.key(), new byte[0])),
    DEEP(
            Reason.BYTES,
            (world, good) -> with(good, good.key(), "[".repeat(100_000).getBytes(StandardCharsets.UTF_8))),
    BARE(Reason.ENVELOPE, (world, good) -> new ProducerRecord<>(good.topic(), good.key(), good.value())),
    TWICE(Reason.ENVELOPE, (world, good) -> withHeaders(good, 1, "ce_id", "another")),
    NUL_IN_HEADER(Reason.ENVELOPE, (world, good) -> replaced(good, "ce_id", new byte[] {'a', 0, 'b'})),
    NO_TEXT_IN_HEADER(Reason.ENVELOPE, (world, good) -> replaced(good, "ce_source", new byte[] {(byte) 0xff, 0})),
    NUL_IN_NAME(Reason.ENVELOPE, (world, good) -> replaced(withHeaders(good, 1, "\0\ud83d\ude97", "x"), "ce_id", null)),
    ODD_TIME(Reason.ENVELOPE, (world, good) -> at(replaced(good, "ce_time", new byte[0]), 0)),
    OTHER_KEY(
            Reason.KEY_MISMATCH,
            (world, good) -> with(good, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), good.value())),
    NO_FIELDS(Reason.CONTRACT, (world, good) -> with(good, good.key(), "{}".getBytes(StandardCharsets.UTF_8))),
    NUL_IN_TEXT(
            Reason.CONTRACT,
            (world, good) -> with(good, good.key(), "{\"workOrderId\":\"\\u0000\"}".getBytes(StandardCharsets.UTF_8))),
    NOBODYS(Reason.UNKNOWN_BOOKING, (world, good) -> world.planned(UUID.randomUUID())),
    OTHER_WORDS(
            Reason.CONFLICT,
            (world, good) -> world.record(
                    InboxWorld.WORKSHOP,
                    "/workshop",
                    1,
                    new WorkOrderUpdated("order-1", subject(good), 1, WorkOrderState.NO_CAPACITY, "other content")));

    /** In a flood one of so many is large; more would make it one of bytes and not of records. */
    private static final int LARGE_ONE_OF = 500;

    private static final List<Poison> LARGE_KINDS =
            Stream.of(values()).filter(Poison::isLarge).toList();
    private static final List<Poison> SMALL_KINDS =
            Stream.of(values()).filter(poison -> !poison.isLarge()).toList();

    final Reason reason;
    private final BiFunction<InboxWorld, ProducerRecord<byte[], byte[]>, ProducerRecord<byte[], byte[]>> recipe;

    Poison(
            Reason reason,
            BiFunction<InboxWorld, ProducerRecord<byte[], byte[]>, ProducerRecord<byte[], byte[]>> recipe) {
        this.reason = reason;
        this.recipe = recipe;
    }

    /** The kind of the n-th record of a flood, from 0: all kinds in turn, the large ones seldom. */
    static Poison ofFlood(int n) {
        return n % LARGE_ONE_OF == 0
                ? LARGE_KINDS.get(n / LARGE_ONE_OF % LARGE_KINDS.size())
                : SMALL_KINDS.get(n % SMALL_KINDS.size());
    }

    private boolean isLarge() {
        return reason == Reason.OVERSIZE || this == DEEP;
    }

    /** A record of this kind about a booking, whose good one lies before it on the topic. */
    ProducerRecord<byte[], byte[]> about(InboxWorld world, Booking booking) {
        return recipe.apply(world, world.planned(booking.id()));
    }

    private static UUID subject(ProducerRecord<byte[], byte[]> good) {
        return UUID.fromString(new String(good.key(), StandardCharsets.UTF_8));
    }

    // Kafka's own constructors take null for key and value, whatever their signatures say to a checker.
    @SuppressWarnings("NullAway")
    private static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> good, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(good.topic(), null, null, key, value, good.headers());
    }

    private static ProducerRecord<byte[], byte[]> withHeaders(
            ProducerRecord<byte[], byte[]> good, int count, String name, String value) {
        for (int i = 0; i < count; i++) {
            good.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
        return good;
    }

    private static ProducerRecord<byte[], byte[]> replaced(
            ProducerRecord<byte[], byte[]> good, String name, byte @Nullable [] value) {
        Header[] all = good.headers().toArray();
        good.headers().remove(name);
        assert all.length > 0;
        if (value != null) {
            good.headers().add(name, value);
        }
        return good;
    }

    private static ProducerRecord<byte[], byte[]> at(ProducerRecord<byte[], byte[]> good, long timestampMs) {
        return new ProducerRecord<>(good.topic(), null, timestampMs, good.key(), good.value(), good.headers());
    }

    private static byte[] allBytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }
}
