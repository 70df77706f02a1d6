package dev.mek.bookings;

import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Callers that keep a pace whatever becomes of their requests: each creates a booking at one instance and cancels it at the
 * next one, so that every booking has two events.
 */
final class Load implements AutoCloseable {

    private static final int CALLS_PER_SLOT = 900;
    private static final int WARM_UP_CALLERS = 4;
    private static final int WARM_UP_CALLS = 100;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Instant firstSlot = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
    private final List<URI> services;
    private final int perSecond;
    private final Consumer<UUID> created;
    private volatile boolean ended;

    final Queue<UUID> bookings = new ConcurrentLinkedQueue<>();
    final Queue<String> failures = new ConcurrentLinkedQueue<>();
    final Queue<Duration> answers = new ConcurrentLinkedQueue<>();

    /**
     * Warms the instances up, then calls until it is closed.
     *
     * @param perSecond bookings, each with two requests
     * @param created is told of each booking, on the caller's thread, before it is cancelled
     */
    static Load start(List<URI> services, int perSecond, Consumer<UUID> created) {
        Load load = new Load(services, perSecond, created);
        load.warmUp();
        load.answers.clear();
        Future<?> ignored = load.callers.submit(load::keepPace);
        return load;
    }

    private Load(List<URI> services, int perSecond, Consumer<UUID> created) {
        this.services = List.copyOf(services);
        this.perSecond = perSecond;
        this.created = created;
    }

    int started() {
        return bookings.size() + failures.size();
    }

    /** Takes no more calls and waits for those under way. */
    @Override
    public void close() {
        ended = true;
        callers.close();
        http.close();
    }

    /** Classes loaded, connections opened: a few callers, each waiting for its answers. */
    private void warmUp() {
        try (ExecutorService few = Executors.newFixedThreadPool(WARM_UP_CALLERS)) {
            for (int call = 0; call < WARM_UP_CALLS; call++) {
                int number = call;
                Future<?> ignored = few.submit(() -> once(number));
            }
        }
    }

    private void keepPace() {
        long startNanos = System.nanoTime();
        for (int call = WARM_UP_CALLS; !ended; call++) {
            int number = call;
            Future<?> ignored = callers.submit(() -> once(number));
            long restNanos = startNanos
                    + (call + 1L - WARM_UP_CALLS) * TimeUnit.SECONDS.toNanos(1) / perSecond
                    - System.nanoTime();
            java.util.concurrent.locks.LockSupport.parkNanos(Math.max(0, restNanos));
        }
    }

    private void once(int number) {
        try {
            UUID id =
                    UUID.fromString(Json.parse(send(number, create(number), 201).getBytes(StandardCharsets.UTF_8))
                            .get("id")
                            .textValue());
            bookings.add(id);
            created.accept(id);
            send(
                    number + 1,
                    HttpRequest.newBuilder(service(number + 1).resolve("/bookings/" + id + "/cancel"))
                            .POST(BodyPublishers.noBody()),
                    200);
        } catch (IOException | RuntimeException failed) {
            failures.add(failed.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private URI service(int number) {
        return services.get(number % services.size());
    }

    private HttpRequest.Builder create(int number) {
        Instant start = firstSlot.plus(Duration.ofMinutes(30L * (number / CALLS_PER_SLOT)));
        return HttpRequest.newBuilder(service(number).resolve("/bookings"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"workshopId": "probe", "serviceKind": "oil-change", "slot": {"start": "%s"},
                         "customerId": "customer-%d", "vehicleId": "vehicle-%d"}""".formatted(start, number, number)));
    }

    private String send(int number, HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        long fromNanos = System.nanoTime();
        HttpResponse<String> answer = http.send(request.timeout(ANSWER_MAX).build(), BodyHandlers.ofString());
        answers.add(Duration.ofNanos(System.nanoTime() - fromNanos));
        if (answer.statusCode() != expected) {
            throw new IOException(number + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
