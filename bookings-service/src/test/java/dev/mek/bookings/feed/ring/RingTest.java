package dev.mek.bookings.feed.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RingTest {
    private static final String TOPIC = "AAAAAAAAQAC-_123456789";
    private static final Cursor START = Cursor.of(TOPIC, 100, 200, 300);

    @Test
    void holdsNoMoreRecordsThanItsBound() {
        Ring ring = filled(START, 5, Long.MAX_VALUE, List.of(0, 0, 1, 1, 2, 2, 0, 0));

        assertThat(ring.records()).isEqualTo(5);
        assertThat(ring.head()).isEqualTo(new Ring.Head(8, Cursor.of(TOPIC, 104, 202, 302)));
        assertThat(ring.low()).isEqualTo(new Ring.Low(3, Cursor.of(TOPIC, 102, 201, 300)));
        assertThat(ring.get(2)).isNull();
        assertThat(ring.get(3)).isNotNull();
    }

    @Test
    void holdsNoMoreBytesThanItsBoundButAlwaysTheNewestEvent() {
        int weight = event(0, 0, "any").weightBytes();
        Ring ring = filled(START, 1_000, 3L * weight, List.of(0, 1, 2, 0, 1));

        assertThat(ring.records()).isEqualTo(3);
        assertThat(ring.bytes()).isEqualTo(3L * weight);
        assertThat(filled(START, 1_000, 1, List.of(0, 1, 2)).records()).isEqualTo(1);
    }

    @Test
    void showsNothingBeforeItIsPublished() {
        Ring ring = new Ring(START, 10, 10_000);
        ring.append(event(0, 100, "any"));

        assertThat(Follower.fromNow(ring).next(FeedFilter.ALL)).isInstanceOf(Follower.Step.Idle.class);

        ring.publish();
        assertThat(ring.head().sequence()).isEqualTo(1);
    }

    @Test
    void aSkippedRecordMovesTheCursorOfWhoWaitsAtTheHead() {
        Ring ring = new Ring(START, 10, 10_000);
        Follower follower = Follower.fromNow(ring);
        ring.skip(1, 205);
        ring.skip(1, 203);
        ring.publish();

        assertThat(follower.next(FeedFilter.ALL)).isInstanceOf(Follower.Step.Idle.class);
        assertThat(follower.seen()).isEqualTo(Cursor.of(TOPIC, 100, 205, 300));
    }

    @Test
    void aFilteredClientsCursorMovesOnAllTheSame() {
        Ring ring = filled(START, 10, 100_000, List.of(0, 1, 2));
        Follower follower = Follower.from(ring, START);

        Follower.Step step = follower.next(new FeedFilter(null, Set.of("COMPLETED"), null));

        assertThat(step).isInstanceOf(Follower.Step.Idle.class);
        assertThat(follower.seen()).isEqualTo(ring.head().cursor());
    }

    @Test
    void whoIsOvertakenIsTold() {
        Ring ring = filled(START, 4, 100_000, List.of(0, 0, 0, 0));
        Follower follower = Follower.from(ring, START);
        fill(ring, List.of(0, 0));

        assertThat(follower.next(FeedFilter.ALL)).isInstanceOf(Follower.Step.FellBehind.class);
        assertThat(follower.seen()).isEqualTo(START);
    }

    /**
     * Any interleaving of partitions, any bound, any cursor (also one from an instance that read in another order, or
     * further): what comes is exactly what the cursor has not seen, in order within each partition, with ids that never
     * go back and each say what was seen.
     */
    @Property(tries = 500)
    void aFollowerGetsExactlyWhatItsCursorHasNotSeen(
            @ForAll @Size(max = 60) List<@IntRange(max = 2) Integer> partitions,
            @ForAll @IntRange(min = 1, max = 40) int recordsMax,
            @ForAll @Size(3) List<@IntRange(max = 25) Integer> ahead,
            @ForAll @IntRange(max = 60) int filledBefore) {
        List<Integer> before = partitions.subList(0, Math.min(filledBefore, partitions.size()));
        List<Integer> after = partitions.subList(before.size(), partitions.size());
        Ring ring = filled(START, recordsMax, Long.MAX_VALUE, before);
        Cursor from = Cursor.of(TOPIC, 100L + ahead.get(0), 200L + ahead.get(1), 300L + ahead.get(2));
        Follower follower = Follower.from(ring, from);

        Seen seen = new Seen(from);
        boolean complete = seen.drain(follower);
        for (Integer partition : after) {
            fill(ring, List.of(partition));
            complete = complete && seen.drain(follower);
        }

        if (complete) {
            assertThat(seen.cursor).isEqualTo(from.union(ring.head().cursor()));
            assertThat(seen.events).isEqualTo(expected(from, ring.head().cursor()));
        } else {
            assertThat(from.covers(filled(START, recordsMax, Long.MAX_VALUE, before)
                            .low()
                            .cursor()))
                    .isFalse();
        }
    }

    /** How many events of each partition lie between the two. */
    private static List<Long> expected(Cursor from, Cursor to) {
        List<Long> counts = new ArrayList<>();
        for (int partition = 0; partition < 3; partition++) {
            counts.add(Math.max(0, to.next(partition) - from.next(partition)));
        }
        return counts;
    }

    /** A client that checks what it is sent. */
    private static final class Seen {
        private final List<Long> events = new ArrayList<>(List.of(0L, 0L, 0L));
        private Cursor cursor;

        Seen(Cursor cursor) {
            this.cursor = cursor;
        }

        /** Takes all there is; false when the ring no longer had it. */
        boolean drain(Follower follower) {
            while (true) {
                switch (follower.next(FeedFilter.ALL)) {
                    case Follower.Step.Next next -> take(next);
                    case Follower.Step.Idle idle -> {
                        assertThat(follower.seen().covers(cursor)).isTrue();
                        cursor = follower.seen();
                        return true;
                    }
                    case Follower.Step.FellBehind fellBehind -> {
                        return false;
                    }
                }
            }
        }

        private void take(Follower.Step.Next next) {
            FeedEvent event = next.event();
            String end = new String(next.end(), StandardCharsets.UTF_8);
            Cursor id = Cursor.parse(end.substring("id: ".length()).strip()).orElseThrow();
            assertThat(event.offset()).isEqualTo(cursor.next(event.partition()));
            assertThat(id)
                    .isEqualTo(
                            cursor.with(event.partition(), event.offset() + 1).union(id));
            events.set(event.partition(), events.get(event.partition()) + 1);
            cursor = id;
        }
    }

    private static Ring filled(Cursor start, int recordsMax, long bytesMax, List<Integer> partitions) {
        Ring ring = new Ring(start, recordsMax, bytesMax);
        fill(ring, partitions);
        return ring;
    }

    private static void fill(Ring ring, List<Integer> partitions) {
        for (int partition : partitions) {
            ring.append(event(partition, ring.head().cursor().next(partition), "any"));
            ring.publish();
        }
    }

    private static FeedEvent event(int partition, long offset, String status) {
        byte[] body = Frames.body("booking", "{}");
        return new FeedEvent(partition, offset, new UUID(7, offset), status, "north", body, 0, 0);
    }
}
