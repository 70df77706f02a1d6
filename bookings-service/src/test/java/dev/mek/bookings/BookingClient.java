package dev.mek.bookings;

import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks a service for bookings at the workshop that has room for all. Thread-safe. */
final class BookingClient {

    /** Beyond any bound of the service: who waits longer waits for a service that hangs. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private static final int SLOTS_A_DAY = 90;
    private final Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);

    private final HttpClient http = HttpClient.newHttpClient();

    /** The same number and key are the same request, whichever instance it goes to. */
    HttpResponse<byte[]> create(URI service, int number, @Nullable String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/bookings"))
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(number)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(URI service, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(ANSWER_MAX)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** An answer whose body has no end. */
    HttpResponse<InputStream> open(URI service, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofInputStream());
    }

    static UUID id(HttpResponse<byte[]> created) {
        try {
            return UUID.fromString(Json.parse(created.body()).path("id").asText());
        } catch (IOException noJson) {
            throw new AssertionError(text(created), noJson);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private String body(int number) {
        Instant start = first.plus(number / SLOTS_A_DAY, ChronoUnit.DAYS)
                .plus(15L * (number % SLOTS_A_DAY), ChronoUnit.MINUTES);
        return """
                {"workshopId": "probe", "serviceKind": "oil-change", "slot": {"start": "%s"},
                 "customerId": "customer-1", "vehicleId": "vehicle-%d"}""".formatted(start, number);
    }
}
