package dev.mek.bookings;

import dev.mek.bookings.crowd.CrowdProcess;
import dev.mek.bookings.crowd.CrowdTopic;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Measures how the feed serves thousands of clients of whom some never read, and prints what it saw. Not a test; run by
 * hand. Everything is on one machine: server, broker, producer and clients.
 *
 * <p>Arguments: clients, how many of them never read, changes a second, seconds; then options for the service's JVM. Rounds
 * with and without those who never read take turns, because a machine's pace drifts. A change is about 1 KB as a frame;
 * its latency is from just before it is given to Kafka's producer to the client's read.
 */
final class FanOutBenchmark {
    private static final int ROUNDS = 2;
    private static final long WARM_UP_MS = 10_000;

    private final int clients;
    private final int perSecond;
    private final long millis;
    private final ServiceProcess service;
    private final URI address;
    private final CrowdTopic topic;

    private FanOutBenchmark(int clients, int perSecond, long millis, ServiceProcess service, CrowdTopic topic)
            throws IOException {
        this.clients = clients;
        this.perSecond = perSecond;
        this.millis = millis;
        this.service = service;
        this.address = service.awaitUp();
        this.topic = topic;
    }

    static void main(String[] arguments) throws Exception {
        int clients = Integer.parseInt(arguments[0]);
        int stalled = Integer.parseInt(arguments[1]);
        List<String> options = List.of(arguments).subList(4, arguments.length);
        Map<String, String> environment = Surroundings.fresh();
        try (ServiceProcess service = ServiceProcess.start(environment, Main.class, options);
                CrowdTopic topic = new CrowdTopic(Surroundings.kafka(environment))) {
            var benchmark = new FanOutBenchmark(
                    clients, Integer.parseInt(arguments[2]), 1_000L * Integer.parseInt(arguments[3]), service, topic);
            System.out.println("service with " + options);
            topic.send(2_000, WARM_UP_MS);
            System.out.println(
                    "| never read | frames/s | p50 ms | p90 ms | p99 ms | max ms | fewest and most changes | ended"
                            + " | service CPU | clients' CPU | heap a client KB | cut off |");
            System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
            for (int round = 0; round < ROUNDS; round++) {
                benchmark.round(0);
                benchmark.round(stalled);
            }
        }
        System.exit(0);
    }

    private void round(int stalled) throws IOException, InterruptedException {
        long heapBefore = LiveHeap.bytes(service.process());
        long cutOffBefore = cutOff();
        try (CrowdProcess crowd = new CrowdProcess(address.getPort(), clients - stalled, stalled)) {
            long heap = LiveHeap.bytes(service.process()) - heapBefore;
            topic.send(perSecond, WARM_UP_MS);
            crowd.take();
            Duration serviceBefore = cpu();
            Duration crowdBefore = crowd.cpu();
            topic.send(perSecond, millis);
            double seconds = millis / 1_000.0;
            double serviceCpu = cpu().minus(serviceBefore).toMillis() / 1_000.0 / seconds;
            double crowdCpu = crowd.cpu().minus(crowdBefore).toMillis() / 1_000.0 / seconds;
            String[] seen = crowd.take();
            System.out.printf(
                    "| %d | %.0f | %s | %s | %s | %s | %s %s | %s | %.2f | %.2f | %.1f | %d |%n",
                    stalled,
                    Long.parseLong(seen[0]) / seconds,
                    seen[1],
                    seen[2],
                    seen[3],
                    seen[4],
                    seen[5],
                    seen[6],
                    seen[7],
                    serviceCpu,
                    crowdCpu,
                    heap / 1_024.0 / clients,
                    cutOff() - cutOffBefore);
        }
    }

    private Duration cpu() {
        return service.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private long cutOff() throws IOException {
        return (long) Scrape.of(address).value("bookings_feed_closed_total{reason=\"slow\"}");
    }
}
