package dev.mek.bookings.feed.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One writer as fast as it can, readers at their own pace: whoever keeps up sees everything, whoever does not is told. */
class RingRaceTest {
    private static final String TOPIC = "AAAAAAAAQAC-_123456789";
    private static final int EVENTS_MIN = 30_000;
    private static final int SEEN_MIN = 5_000;
    private static final int READERS = 4;

    private final Ring ring = new Ring(Cursor.of(TOPIC, 0, 0, 0), 64, Long.MAX_VALUE);

    private final AtomicLong seen = new AtomicLong();
    private volatile boolean written;

    @Test
    @Timeout(60)
    void noReaderEverMissesAnEventWithoutBeingTold() throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>(Collections.nCopies(READERS, this::read));
        tasks.add(this::write);

        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Void> each : threads.invokeAll(tasks)) {
                each.get();
            }
        }

        assertThat(seen).hasValueGreaterThan(SEEN_MIN);
    }

    /** Goes on until the readers, who may have got no processor for a while, have seen enough. */
    private @Nullable Void write() {
        Random random = new Random(42);
        long[] next = new long[3];
        for (int i = 0; i < EVENTS_MIN || seen.get() <= SEEN_MIN; i++) {
            int partition = random.nextInt(3);
            ring.append(new FeedEvent(
                    partition, next[partition]++, new UUID(0, i), "PENDING", "north", new byte[10], 0, 0));
            if (random.nextInt(4) == 0) {
                ring.publish();
            }
        }
        ring.publish();
        written = true;
        return null;
    }

    /** Follows to the end; starts again from the head whenever it fell behind. */
    private @Nullable Void read() {
        Follower follower = Follower.fromNow(ring);
        Cursor cursor = follower.seen();
        boolean more = true;
        while (more) {
            boolean last = written;
            switch (follower.next(FeedFilter.ALL)) {
                case Follower.Step.Next next -> {
                    FeedEvent event = next.event();
                    assertThat(event.offset()).isEqualTo(cursor.next(event.partition()));
                    cursor = cursor.with(event.partition(), event.offset() + 1);
                    seen.incrementAndGet();
                }
                case Follower.Step.Idle idle -> {
                    assertThat(follower.seen()).isEqualTo(cursor);
                    more = !last;
                }
                case Follower.Step.FellBehind fellBehind -> {
                    follower = Follower.fromNow(ring);
                    cursor = follower.seen();
                }
            }
        }
        return null;
    }
}
