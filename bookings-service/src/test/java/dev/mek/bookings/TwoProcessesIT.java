package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two processes over one database: many callers want one slot, and as many get it as there are bays. */
@Timeout(120)
class TwoProcessesIT {

    private static final int CALLERS = 50;
    /** A bound that a deadlocked or queueing design breaks and a busy machine does not; what was seen is printed. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<ServiceProcess> PROCESSES = new ArrayList<>();
    private static final List<URI> SERVICES = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        PROCESSES.add(ServiceProcess.start(environment));
        PROCESSES.add(ServiceProcess.start(environment));
        for (ServiceProcess process : PROCESSES) {
            SERVICES.add(process.awaitUp());
        }
        // Classes loaded, connections opened: what is measured is the waiting for each other.
        for (int round = 0; round < 3; round++) {
            int week = round;
            allAtOnce(caller -> create(caller, "probe", at("probe", 10 + 7 * week, "10:00")));
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (ServiceProcess process : PROCESSES) {
            process.close();
        }
    }

    @ParameterizedTest(name = "{0} has {1} bays")
    @CsvSource({"north, 3", "south, 2", "harbour, 1"})
    void asManyCreatesAreAcceptedAsThereAreBays(String workshop, int bays) {
        Instant slot = at(workshop, 20, "11:00");

        List<Timed> answers = allAtOnce(caller -> create(caller, workshop, slot));

        assertWinners(answers, bays, 201);
    }

    @ParameterizedTest(name = "{0} has {1} bays")
    @CsvSource({"north, 3", "south, 2", "harbour, 1"})
    void asManyChangesAreAcceptedAsThereAreBays(String workshop, int bays) throws Exception {
        List<JsonNode> own = new ArrayList<>();
        for (int day = 30; own.size() < CALLERS; day++) {
            own.add(json(create(0, workshop, at(workshop, day, "10:00"))));
        }
        Instant wanted = at(workshop, 25, "11:00");

        List<Timed> answers = allAtOnce(caller -> move(caller, own.get(caller), wanted));

        assertWinners(answers, bays, 200);
    }

    private static void assertWinners(List<Timed> answers, int bays, int accepted) {
        assertThat(answers)
                .filteredOn(timed -> timed.answer().statusCode() == accepted)
                .hasSize(bays);
        assertThat(answers)
                .filteredOn(timed -> timed.answer().statusCode() == 409)
                .hasSize(CALLERS - bays)
                .allSatisfy(timed -> assertThat(timed.answer().body()).contains("/problems/"));
        System.out.println("slowest answer of " + answers.size() + ": "
                + answers.stream().map(Timed::took).max(Duration::compareTo).orElseThrow());
        assertThat(answers).allMatch(timed -> timed.took().compareTo(ANSWER_MAX) < 0);
    }

    private static HttpResponse<String> create(int caller, String workshop, Instant start)
            throws IOException, InterruptedException {
        String body = """
                {"workshopId": "%s", "serviceKind": "oil-change", "slot": {"start": "%s"},
                 "customerId": "customer-%d", "vehicleId": "vehicle-%d"}""".formatted(workshop, start, caller, caller);
        return send(HttpRequest.newBuilder(SERVICES.get(caller % 2).resolve("/bookings"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> move(int caller, JsonNode booking, Instant start)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(SERVICES.get(caller % 2)
                        .resolve("/bookings/" + booking.get("id").textValue()))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + booking.get("version").intValue() + "\"")
                .method("PATCH", BodyPublishers.ofString("{\"slot\": {\"start\": \"%s\"}}".formatted(start))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Instant at(String workshop, int daysAhead, String time) {
        ZoneId zone = switch (workshop) {
            case "north" -> ZoneId.of("Europe/Berlin");
            case "south" -> ZoneId.of("Europe/Lisbon");
            case "harbour" -> ZoneId.of("America/New_York");
            default -> ZoneId.of("UTC");
        };
        return ZonedDateTime.of(LocalDate.now(zone).plusDays(daysAhead), LocalTime.parse(time), zone)
                .toInstant();
    }

    private record Timed(HttpResponse<String> answer, Duration took) {}

    private interface Call {
        HttpResponse<String> by(int caller) throws IOException, InterruptedException;
    }

    private static List<Timed> allAtOnce(Call call) {
        var start = new CountDownLatch(1);
        List<Future<Timed>> waiting = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                waiting.add(callers.submit(timed(start, () -> call.by(caller))));
            }
            start.countDown();
        }
        return waiting.stream().map(Future::resultNow).toList();
    }

    private static Callable<Timed> timed(CountDownLatch start, Callable<HttpResponse<String>> call) {
        return () -> {
            start.await();
            long from = System.nanoTime();
            HttpResponse<String> answer = call.call();
            return new Timed(answer, Duration.ofNanos(System.nanoTime() - from));
        };
    }
}
