package dev.mek.peers;

import static dev.mek.peers.Bookings.booking;
import static dev.mek.peers.Bookings.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.PaymentCaptured;
import dev.mek.contracts.message.PaymentDeclined;
import dev.mek.contracts.message.PaymentRefunded;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.TraceContext;
import dev.mek.peers.ServiceSide.Answer;
import dev.mek.peers.loop.Tally;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeersIT {

    private static ServiceSide service;

    private final UUID id = UUID.randomUUID();
    private Peers peers = start(Map.of("PEERS_START_MS", "30", "PEERS_WORK_MS", "40"));

    @BeforeAll
    static void open() {
        service = new ServiceSide("peers-it-" + UUID.randomUUID() + ".");
    }

    @AfterEach
    void stopPeers() {
        peers.close();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void aBookingIsAnsweredAllTheWayRound() {
        Envelope asked = service.say(BookingEventKind.REQUESTED, requested(id));
        List<Answer> first = service.hear(id, 2);
        assertThat(first)
                .extracting(Answer::message)
                .containsExactlyInAnyOrder(
                        new WorkOrderUpdated("wo-" + id, id, 1, WorkOrderState.PLANNED, null),
                        new PaymentAuthorized("pay-" + id, id, 1, Bookings.PRICE));
        assertThat(first).allSatisfy(it -> continues(it, asked, Duration.ZERO));

        Envelope confirmed = service.say(
                BookingEventKind.CONFIRMED, booking(id, 3, 1, "CONFIRMED", "OPEN", "PLANNED", "AUTHORIZED"));
        List<Answer> worked = service.hear(id, 4).subList(2, 4);
        assertThat(worked)
                .extracting(it -> ((WorkOrderUpdated) it.message()).state())
                .containsExactly(WorkOrderState.IN_PROGRESS, WorkOrderState.READY_FOR_PICKUP);
        continues(worked.get(0), confirmed, Duration.ofMillis(30));
        continues(worked.get(1), confirmed, Duration.ofMillis(70));

        Envelope done =
                service.say(BookingEventKind.CHANGED, booking(id, 5, 1, "IN_PROGRESS", "OPEN", "DONE", "AUTHORIZED"));
        Answer captured = service.hear(id, 5).getLast();
        assertThat(captured.message()).isEqualTo(new PaymentCaptured("pay-" + id, id, 1, Bookings.PRICE));
        continues(captured, done, Duration.ZERO);
    }

    @Test
    void eachRequestRevisionIsAnsweredAndACancellationRefunded() {
        service.say(BookingEventKind.REQUESTED, requested(id));
        service.hear(id, 2);

        service.say(BookingEventKind.CHANGED, booking(id, 4, 2, "PENDING", "OPEN", "UNANSWERED", "NONE"));
        List<Answer> second = service.hear(id, 4).subList(2, 4);
        assertThat(second)
                .extracting(Answer::message)
                .containsExactlyInAnyOrder(
                        new WorkOrderUpdated("wo-" + id, id, 2, WorkOrderState.PLANNED, null),
                        new PaymentAuthorized("pay-" + id, id, 2, Bookings.PRICE));
        assertThat(second).extracting(it -> it.envelope().revision()).containsOnly(21L);

        service.say(BookingEventKind.CANCELLED, booking(id, 5, 2, "CANCELLED", "CANCELLED", "UNANSWERED", "NONE"));
        assertThat(service.hear(id, 5).getLast().message())
                .isEqualTo(new PaymentRefunded("pay-" + id, id, 2, Bookings.PRICE));
    }

    @Test
    void aRedeliveredEventIsNotAnsweredAgain() {
        Envelope asked = service.say(BookingEventKind.REQUESTED, requested(id));
        service.hear(id, 2);

        service.say(asked, new BookingEvent(BookingEventKind.REQUESTED, requested(id)));
        // Same key, so same partition: when this one is answered, the repeat has been read.
        service.say(BookingEventKind.CANCELLED, booking(id, 2, 1, "CANCELLED", "CANCELLED", "UNANSWERED", "NONE"));

        assertThat(service.hear(paid(id), 2))
                .extracting(it -> (Object) it.message().getClass())
                .containsExactly(PaymentAuthorized.class, PaymentRefunded.class);
    }

    @Test
    void brokenEventsStopNothing() {
        service.sayBytes(id, "{");
        service.sayBytes(id, "");
        service.say(BookingEventKind.REQUESTED, requested(id));

        assertThat(service.hear(id, 2)).hasSize(2);
        assertThat(health("/health/ready")).satisfies(it -> {
            assertThat(it.statusCode()).isEqualTo(200);
            assertThat(it.body()).contains("\"status\":\"UP\"", "broken 2");
        });
    }

    @Test
    void refusalAndDeclineCarryTheirReason() {
        peers.close();
        peers = start(Map.of("PEERS_REFUSE_PERCENT", "100", "PEERS_DECLINE_PERCENT", "100"));

        service.say(BookingEventKind.REQUESTED, requested(id));

        assertThat(service.hear(id, 2)).extracting(Answer::message).allSatisfy(PeersIT::refuses);
    }

    @Test
    void aRestartTakesUpWhatWaitedAndRepeatsNothing() {
        peers.close();
        peers = start(Map.of("PEERS_START_MS", "2000", "PEERS_WORK_MS", "10"));
        service.say(BookingEventKind.REQUESTED, requested(id));
        service.hear(id, 2);
        service.say(BookingEventKind.CONFIRMED, booking(id, 3, 1, "CONFIRMED", "OPEN", "PLANNED", "AUTHORIZED"));
        UUID marker = UUID.randomUUID();
        service.say(BookingEventKind.REQUESTED, requested(marker));
        service.hear(marker, 2);

        peers.close();
        // Other manners now: what was promised before stands all the same.
        peers = start(Map.of("PEERS_REFUSE_PERCENT", "100", "PEERS_START_MS", "2000", "PEERS_WORK_MS", "10"));

        assertThat(service.hear(worked(id), 3))
                .extracting(it -> ((WorkOrderUpdated) it.message()).state())
                .containsExactly(WorkOrderState.PLANNED, WorkOrderState.IN_PROGRESS, WorkOrderState.READY_FOR_PICKUP);
    }

    @Test
    void aSecondInstanceSharesTheWork() {
        try (Peers second = start(Map.of("PEERS_INSTANCE", "2"))) {
            service.until(() -> second.tallies().stream().allMatch(it -> it.of(Tally.Met.READ) > 0), () -> {
                UUID other = UUID.randomUUID();
                service.say(BookingEventKind.REQUESTED, requested(other));
                assertThat(service.hear(other, 2)).hasSize(2);
            });
        }
    }

    @Test
    void anotherOfTheSameNameTakesOver() throws InterruptedException {
        service.say(BookingEventKind.REQUESTED, requested(id));
        service.hear(id, 2);

        try (Peers successor = start(Map.of())) {
            UUID next = UUID.randomUUID();
            service.say(BookingEventKind.REQUESTED, requested(next));

            assertThat(service.hear(next, 2)).hasSize(2);
            assertThat(successor.isWell()).isTrue();
            peers.awaitEnd();
            assertThat(peers.isWell()).isFalse();
        }
    }

    @Test
    void healthIsAnswered() {
        service.say(BookingEventKind.REQUESTED, requested(id));
        service.hear(id, 2);

        assertThat(health("/health/started").statusCode()).isEqualTo(200);
        assertThat(health("/health/live").statusCode()).isEqualTo(200);
        assertThat(health("/health/ready").body()).contains("workshop", "billing", "WORKING");
    }

    private HttpResponse<String> health(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + peers.httpPort() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void continues(Answer answer, Envelope cause, Duration delay) {
        Envelope envelope = answer.envelope();
        assertThat(envelope.causationId()).isEqualTo(cause.id());
        assertThat(envelope.correlationId()).isEqualTo(cause.correlationId());
        assertThat(envelope.subject()).isEqualTo(cause.subject());
        assertThat(envelope.time()).isEqualTo(cause.time().plus(delay));
        TraceContext trace = envelope.trace();
        assertThat(trace.traceId()).isEqualTo(cause.trace().traceId());
        assertThat(trace.parentId()).isNotEqualTo(cause.trace().parentId());
        assertThat(Instant.ofEpochMilli(answer.bytes().timestamp()))
                .isAfterOrEqualTo(envelope.time().minusMillis(1));
    }

    private static void refuses(Message message) {
        switch (message) {
            case WorkOrderUpdated it -> {
                assertThat(it.state()).isEqualTo(WorkOrderState.NO_CAPACITY);
                assertThat(it.reason()).isNotBlank();
            }
            case PaymentDeclined it -> assertThat(it.reason()).isNotBlank();
            default -> throw new AssertionError(message);
        }
    }

    private static Predicate<Answer> worked(UUID id) {
        return it -> it.message() instanceof WorkOrderUpdated order
                && order.bookingId().equals(id);
    }

    private static Predicate<Answer> paid(UUID id) {
        return it -> !(it.message() instanceof WorkOrderUpdated)
                && it.message().bookingId().equals(id);
    }

    private static Peers start(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(service.environment());
        environment.putAll(more);
        return Peers.start(Settings.fromEnvironment(environment));
    }
}
