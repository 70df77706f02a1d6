package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.crowd.Crowd;
import dev.mek.bookings.crowd.CrowdTopic;
import dev.mek.bookings.feed.Await;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Hundreds of clients of one process, of whom some never read: those are cut off and counted, nobody else misses anything,
 * and what a client costs in memory has a bound. How fast that is, {@link FanOutBenchmark} tells.
 */
@Timeout(180)
class StalledCrowdIT {
    private static final int READERS = 392;
    private static final int STALLED = 8;
    private static final int ROUNDS_MAX = 40;
    private static final long OPEN_MS_MAX = 60_000;
    private static final long ROUND_MS_MAX = 30_000;

    private static final int HEAP_BYTES_A_CLIENT_MAX = 40 << 10;
    private static final long RING_BYTES_MAX = 24L << 20;

    @Test
    void thoseWhoNeverReadAreCutOffAndTheOthersGetEverythingWithinBoundedMemory() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        try (ServiceProcess process = ServiceProcess.start(environment);
                CrowdTopic topic = new CrowdTopic(Surroundings.kafka(environment))) {
            URI service = process.awaitUp();
            warmUp(service, topic);
            long heapAlone = LiveHeap.bytes(process.process());

            try (Crowd crowd = new Crowd(service.getPort(), READERS, STALLED)) {
                assertThat(crowd.readUntilOpen(OPEN_MS_MAX)).isTrue();
                Await.until("all have a place", () -> clients(service) == READERS + STALLED);
                long heapOpen = LiveHeap.bytes(process.process());
                long before = topic.send(1, 0);
                int rounds = 0;
                while (cutOff(service) < STALLED) {
                    long sent = topic.send(2_000, 150) - before;
                    // The next round waits for all who read: only who does not read falls behind.
                    assertThat(crowd.readUntilAllHave(sent, ROUND_MS_MAX)).isTrue();
                    rounds++;
                    assertThat(rounds).as("rounds until all were cut off").isLessThan(ROUNDS_MAX);
                }
                long heapAfter = LiveHeap.bytes(process.process());

                long sent = topic.send(1, 0) - before;
                System.out.printf(
                        "stalled: %d cut off after %d changes; heap %.1f KB a client, %.1f MB in all at the end%n",
                        STALLED, sent, (heapOpen - heapAlone) / 1_024.0 / (READERS + STALLED), heapAfter / 1_048_576.0);
                assertThat(cutOff(service)).isEqualTo(STALLED);
                assertThat(clients(service)).isEqualTo(READERS);
                assertThat(crowd.gone()).isZero();
                assertThat(crowd.changes().getMin()).isEqualTo(sent);
                assertThat(crowd.changes().getMax()).isEqualTo(sent);
                assertThat((heapOpen - heapAlone) / (READERS + STALLED)).isLessThan(HEAP_BYTES_A_CLIENT_MAX);
                assertThat(heapAfter - heapAlone)
                        .isLessThan(RING_BYTES_MAX + (long) (READERS + STALLED) * HEAP_BYTES_A_CLIENT_MAX);
            }
        }
    }

    /** Classes loaded, pools filled: what is measured afterwards is the clients'. */
    private static void warmUp(URI service, CrowdTopic topic) throws Exception {
        try (Crowd crowd = new Crowd(service.getPort(), 20, 0)) {
            assertThat(crowd.readUntilOpen(OPEN_MS_MAX)).isTrue();
            long sent = topic.send(1_000, 200);
            assertThat(crowd.readUntilAllHave(sent, ROUND_MS_MAX)).isTrue();
        }
        topic.send(1_000, 50);
        Await.until("those who warmed up are forgotten", () -> {
            topic.send(1_000, 5);
            return clients(service) == 0;
        });
    }

    private static double clients(URI service) throws Exception {
        return Scrape.of(service).value("bookings_feed_clients");
    }

    private static double cutOff(URI service) throws Exception {
        return Scrape.of(service).value("bookings_feed_closed_total{reason=\"slow\"}");
    }
}
