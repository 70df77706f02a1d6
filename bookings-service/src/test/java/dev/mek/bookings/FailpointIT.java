package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service is killed after it has committed and before it has answered; the client asks again, under its key. */
@Timeout(120)
class FailpointIT {

    private static final String KEY = "the-one-request";

    private final BookingClient client = new BookingClient();

    @Test
    void theSameRequestIsToldTheSameBytesByAnyInstanceAndThereIsOneBooking() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        try (var killed = ServiceProcess.start(environment, FailpointMain.class)) {
            URI service = killed.awaitListening();
            killed.awaitLine("The service is up");
            CompletableFuture<HttpResponse<byte[]>> unanswered = CompletableFuture.supplyAsync(() -> create(service));
            killed.awaitLine(FailpointMain.REACHED);
            killed.process().destroyForcibly().waitFor();

            assertThat(unanswered)
                    .failsWithin(java.time.Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class);
        }
        try (var restarted = ServiceProcess.start(environment);
                var other = ServiceProcess.start(environment);
                var published = new PublishedEvents(environment)) {
            URI first = restarted.awaitUp();
            URI second = other.awaitUp();

            HttpResponse<byte[]> told = create(first);
            HttpResponse<byte[]> toldAgain = create(second);

            assertThat(told.statusCode()).isEqualTo(201);
            assertThat(toldAgain.statusCode()).isEqualTo(201);
            assertThat(toldAgain.body()).isEqualTo(told.body());
            assertThat(List.of(told, toldAgain))
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Idempotent-Replayed"))
                            .contains("true"));
            for (String name : List.of("ETag", "Location", "Content-Type")) {
                assertThat(toldAgain.headers().firstValue(name))
                        .isPresent()
                        .isEqualTo(told.headers().firstValue(name));
            }
            assertThat(BookingClient.text(client.get(first, "/bookings?workshop=probe")))
                    .containsOnlyOnce("\"customerId\"");
            Awaitility.await().until(() -> !published.readOn().isEmpty());
            assertThat(published.readOn()).containsOnlyKeys(BookingClient.id(told));
            assertThat(published.readOn().get(BookingClient.id(told))).hasSize(1);
        }
    }

    private HttpResponse<byte[]> create(URI service) {
        try {
            return client.create(service, 0, KEY);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
