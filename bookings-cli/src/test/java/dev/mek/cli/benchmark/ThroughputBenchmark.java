package dev.mek.cli.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * As many creates as a number of callers get answered, each of whom waits for its answer before it asks again. The callers
 * are as cheap as can be, because they share the machine with what they measure.
 *
 * <p>Arguments: service URL, callers, seconds. Prints creates a second, their latency, and how many events waited in the
 * outbox at the end.
 */
final class ThroughputBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final URI service;
    private final Slots slots = new Slots();

    private ThroughputBenchmark(URI service) {
        this.service = service;
    }

    static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("arguments: SERVICE_URL CALLERS SECONDS");
        }
        var benchmark = new ThroughputBenchmark(URI.create(arguments[0]));
        int callers = Integer.parseInt(arguments[1]);
        Duration run = Duration.ofSeconds(Long.parseLong(arguments[2]));
        benchmark.call(callers, WARM_UP);
        long[] nanos = benchmark.call(callers, run);
        System.out.println("| callers | creates | creates/s | p50 ms | p99 ms | events waiting at the end |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.println(String.format(
                Locale.ROOT,
                "| %d | %d | %.0f | %.1f | %.1f | %s |",
                callers,
                nanos.length,
                nanos.length / (double) run.toSeconds(),
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                benchmark.backlog()));
    }

    /** All latencies, sorted. */
    private long[] call(int callers, Duration time) throws InterruptedException, ExecutionException {
        long endNanos = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<long[]>> all = IntStream.range(0, callers)
                    .mapToObj(caller -> threads.submit(() -> callUntil(endNanos, "caller-" + caller)))
                    .toList();
            LongStream nanos = LongStream.empty();
            for (Future<long[]> each : all) {
                nanos = LongStream.concat(nanos, Arrays.stream(each.get()));
            }
            return nanos.sorted().toArray();
        }
    }

    private long[] callUntil(long endNanos, String customer) throws IOException {
        LongStream.Builder nanos = LongStream.builder();
        try (var connection = new RawConnection(service)) {
            while (System.nanoTime() < endNanos) {
                String body = slots.create(customer);
                long fromNanos = System.nanoTime();
                RawConnection.Answer answer = connection.post("/bookings", body);
                if (answer.status() != 201) {
                    throw new IOException("not created: " + answer.status() + " " + answer.body());
                }
                nanos.add(System.nanoTime() - fromNanos);
            }
        }
        return nanos.build().toArray();
    }

    private String backlog() throws IOException {
        try (var connection = new RawConnection(service)) {
            return connection
                    .get("/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("bookings_outbox_backlog "))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .findFirst()
                    .orElse("?");
        }
    }
}
