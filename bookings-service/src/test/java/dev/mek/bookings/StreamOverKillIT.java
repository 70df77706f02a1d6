package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.feed.SseReader;
import dev.mek.bookings.feed.Watcher;
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
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that is away while the service is killed, and what it gets to see when it comes back. */
@Timeout(180)
class StreamOverKillIT {
    private static final int BOOKINGS = 500;
    private static final int CALLERS = 8;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aThousandChangesAreSeenInOrderThoughTheServiceWasKilledMeanwhile() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        Watcher watcher = new Watcher();
        List<UUID> bookings = new ArrayList<>();

        try (ServiceProcess killed = ServiceProcess.start(environment)) {
            URI service = killed.awaitUp();
            try (SseReader stream = new SseReader(service.getPort(), "", null)) {
                watcher.take(Objects.requireNonNull(stream.next()));
                bookings.add(create(service, 0));
                watcher.readUntil(stream, 1);
            }
            bookings.addAll(inParallel(1, BOOKINGS, number -> create(service, number)));
            killed.process().destroyForcibly().waitFor();
        }
        try (ServiceProcess next = ServiceProcess.start(environment)) {
            URI service = next.awaitUp();
            inParallel(0, BOOKINGS, number -> cancel(service, bookings.get(number)));
            try (SseReader stream = new SseReader(service.getPort(), "", watcher.lastEventId)) {
                watcher.readUntil(stream, 2 * BOOKINGS);
            }
        }

        assertThat(watcher.faults).isEmpty();
        assertThat(watcher.gaps).isEmpty();
        assertThat(watcher.versions)
                .containsOnlyKeys(bookings)
                .allSatisfy((id, version) -> assertThat(version).isEqualTo(2));
    }

    @Test
    void theListsPositionJoinsTheStreamWithoutLoss() throws Exception {
        Watcher watcher = new Watcher();
        try (ServiceProcess process = ServiceProcess.start(Surroundings.fresh())) {
            URI service = process.awaitUp();
            create(service, 0);
            var list = Json.parse(send(HttpRequest.newBuilder(service.resolve("/bookings")), 200)
                    .getBytes(StandardCharsets.UTF_8));
            UUID later = create(service, 1);

            String after = "?after=" + list.get("feedPosition").asText();
            try (SseReader stream = new SseReader(service.getPort(), after, null)) {
                while (!watcher.versions.containsKey(later)) {
                    watcher.take(Objects.requireNonNull(stream.next()));
                }
            }
        }

        assertThat(watcher.faults).isEmpty();
    }

    private UUID create(URI service, int number) throws IOException, InterruptedException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2 + number / 90, ChronoUnit.DAYS);
        String body = """
                {"workshopId": "probe", "serviceKind": "oil-change", "slot": {"start": "%s"},
                 "customerId": "customer-1", "vehicleId": "vehicle-%d"}""".formatted(start.plus(15L * (number % 90), ChronoUnit.MINUTES), number);
        String answer = send(
                HttpRequest.newBuilder(service.resolve("/bookings"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                201);
        return UUID.fromString(
                Json.parse(answer.getBytes(StandardCharsets.UTF_8)).get("id").asText());
    }

    private UUID cancel(URI service, UUID booking) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(service.resolve("/bookings/" + booking + "/cancel"))
                        .POST(BodyPublishers.noBody()),
                200);
        return booking;
    }

    private String send(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private interface Call {
        UUID of(int number) throws Exception;
    }

    private static List<UUID> inParallel(int from, int to, Call call) throws Exception {
        List<Callable<UUID>> calls = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int number = i;
            calls.add(() -> call.of(number));
        }
        List<UUID> results = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<UUID> each : callers.invokeAll(calls)) {
                results.add(each.get());
            }
        }
        return results;
    }
}
