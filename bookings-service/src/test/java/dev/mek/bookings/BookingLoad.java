package dev.mek.bookings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers who create bookings, move them and cancel some, each request at any of the instances, until they are stopped.
 * What the answers said is kept: it is what every client of the feed has to end up with.
 */
final class BookingLoad implements AutoCloseable {

    private static final int CALLERS = 4;
    private static final int MOVES_MAX = 4;
    private final Instant firstDay = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);

    private final List<URI> services;
    private final long stepNanos;
    private final long seed;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final List<Future<?>> running = new ArrayList<>();
    private final Map<UUID, Long> versions = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile boolean stopping;
    private volatile boolean stopped;

    private BookingLoad(List<URI> services, int changesPerSecond, long seed) {
        this.services = services;
        this.stepNanos = TimeUnit.SECONDS.toNanos(CALLERS) / changesPerSecond;
        this.seed = seed;
    }

    static BookingLoad start(List<URI> services, int changesPerSecond, long seed) {
        BookingLoad load = new BookingLoad(services, changesPerSecond, seed);
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            load.running.add(load.callers.submit(() -> load.call(caller)));
        }
        return load;
    }

    /** Each booking's version, by the answers so far. */
    Map<UUID, Long> versions() {
        return versions;
    }

    int changes() {
        return changes.get();
    }

    /** Whether every request was answered and no more come. */
    boolean stopped() {
        return stopped;
    }

    /** Lets the requests under way end; throws what went wrong with any of them. */
    void stop() throws ExecutionException, InterruptedException {
        stopping = true;
        for (Future<?> each : running) {
            each.get();
        }
        stopped = true;
    }

    private Void call(int caller) throws IOException, InterruptedException {
        Random random = new Random(seed + caller);
        long dueNanos = System.nanoTime();
        for (int number = 0; !stopping; number++) {
            Answered booking = create(random, caller + "-" + number);
            int moves = random.nextInt(MOVES_MAX + 1);
            for (int move = 0; move < moves; move++) {
                dueNanos = pace(dueNanos);
                booking = move(random, booking);
            }
            if (random.nextBoolean()) {
                dueNanos = pace(dueNanos);
                cancel(random, booking);
            }
            dueNanos = pace(dueNanos);
        }
        return null;
    }

    /** A rate, not a wait for something to happen. */
    private long pace(long dueNanos) {
        long nextNanos = dueNanos + stepNanos;
        while (System.nanoTime() < nextNanos && !stopping) {
            LockSupport.parkNanos(nextNanos - System.nanoTime());
        }
        return Math.max(nextNanos, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
    }

    private record Answered(UUID id, long version) {}

    private Answered create(Random random, String customer) throws IOException, InterruptedException {
        String body = """
                {"workshopId": "probe", "serviceKind": "oil-change", "slot": {"start": "%s"},
                 "customerId": "customer-%s", "vehicleId": "vehicle-1"}""".formatted(start(random), customer);
        return send(
                HttpRequest.newBuilder(any(random).resolve("/bookings"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                201);
    }

    private Answered move(Random random, Answered booking) throws IOException, InterruptedException {
        String body = "{\"slot\": {\"start\": \"%s\"}}".formatted(start(random));
        return send(
                HttpRequest.newBuilder(any(random).resolve("/bookings/" + booking.id()))
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"" + booking.version() + "\"")
                        .method("PATCH", BodyPublishers.ofString(body)),
                200);
    }

    private void cancel(Random random, Answered booking) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(any(random).resolve("/bookings/" + booking.id() + "/cancel"))
                        .POST(BodyPublishers.noBody()),
                200);
    }

    private URI any(Random random) {
        return services.get(random.nextInt(services.size()));
    }

    /** Any quarter of an hour of some days: the workshop has bays for all. */
    private Instant start(Random random) {
        return firstDay.plus(15L * random.nextInt(30 * 24 * 4), ChronoUnit.MINUTES);
    }

    private Answered send(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException("expected " + status + ": " + answer.statusCode() + " " + answer.body());
        }
        JsonNode booking = Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
        Answered answered = new Answered(
                UUID.fromString(booking.get("id").asText()),
                booking.get("version").asLong());
        versions.merge(answered.id(), answered.version(), Math::max);
        changes.incrementAndGet();
        return answered;
    }

    @Override
    public void close() {
        stopping = true;
        callers.shutdownNow();
        http.shutdownNow();
    }
}
