package dev.mek.cli.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Creates bookings at a steady rate and prints how long each hop took to see them, from the start of the request, by
 * one clock. The schedule is open: a slow answer does not hold the next create back, so nothing is omitted.
 *
 * <p>Arguments: service URLs with commas (creates go to each in turn, the stream is the first one's), bootstrap servers,
 * creates a second, seconds. All at the hidden workshop, a few to a slot.
 */
final class LatencyBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_HOP = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final List<URI> services;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> startedNanos = new ConcurrentHashMap<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Hop answered = new Hop("create → HTTP answer");
    private final Hop onKafka = new Hop("create → Kafka");
    private final Hop onStream = new Hop("create → SSE");
    private final Hop confirmed = new Hop("create → both peers → CONFIRMED on SSE");
    private final List<CompletableFuture<Void>> answers = new ArrayList<>();
    private final Slots slots = new Slots();
    private int creates;

    private LatencyBenchmark(List<URI> services) {
        this.services = services;
    }

    static void main(String[] arguments) throws Exception {
        if (arguments.length != 4) {
            throw new IllegalArgumentException(
                    "arguments: SERVICE_URL,... BOOTSTRAP_SERVERS CREATES_PER_SECOND SECONDS");
        }
        int rate = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        var benchmark = new LatencyBenchmark(
                Stream.of(arguments[0].split(",", -1)).map(URI::create).toList());
        Thread.ofVirtual().name("stream").start(benchmark::readStream);
        try (var kafka = new KafkaWatch(arguments[1], "bookings.booking.v1", benchmark::seenOnKafka)) {
            benchmark.load("warm", rate, (int) WARM_UP.toSeconds());
            benchmark.load("run", rate, seconds);
            benchmark.awaitLastHop(rate * seconds);
        }
        benchmark.print();
        benchmark.http.shutdownNow();
    }

    private void load(String phase, int rate, int seconds) {
        long begin = System.nanoTime();
        long stepNanos = TimeUnit.SECONDS.toNanos(1) / rate;
        for (int i = 0; i < rate * seconds; i++) {
            long due = begin + i * stepNanos;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            create(phase + "-" + run + "-" + i);
        }
    }

    private void create(String customer) {
        String body = slots.create(customer);
        URI service = services.get(creates++ % services.size());
        var request = HttpRequest.newBuilder(service.resolve("/bookings"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        startedNanos.put(customer, System.nanoTime());
        answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenAccept(response -> {
                    if (response.statusCode() == 201) {
                        saw(answered, customer);
                    } else {
                        System.err.println("not created: " + response.statusCode() + " " + response.body());
                    }
                }));
    }

    private void seenOnKafka(String value) {
        saw(onKafka, read(value).path("customerId").asText());
    }

    private void readStream() {
        var request = HttpRequest.newBuilder(services.getFirst().resolve("/bookings/stream"))
                .build();
        try (Stream<String> lines =
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> seenOnStream(line.substring(5)));
        } catch (IOException | InterruptedException ended) {
            // The stream ends with the client.
        }
    }

    private void seenOnStream(String data) {
        JsonNode booking = read(data).path("booking");
        String customer = booking.path("customerId").asText();
        saw(onStream, customer);
        if (booking.path("status").asText().equals("CONFIRMED")) {
            saw(confirmed, customer);
        }
    }

    private void saw(Hop hop, String customer) {
        long now = System.nanoTime();
        Long started = startedNanos.get(customer);
        if (started != null && customer.startsWith("run-")) {
            hop.seen(customer, started, now);
        }
    }

    private void awaitLastHop(int expected) {
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        long deadline = System.nanoTime() + LONGEST_HOP.toNanos();
        while (confirmed.count() < expected && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private void print() {
        System.out.println("| hop | count | p50 ms | p90 ms | p99 ms | max ms |");
        System.out.println("|---|---|---|---|---|---|");
        List.of(answered, onKafka, onStream, confirmed).forEach(hop -> System.out.println(hop.row()));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
