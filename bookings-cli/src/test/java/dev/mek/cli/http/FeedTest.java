package dev.mek.cli.http;

import static dev.mek.cli.fixture.Samples.ID;
import static dev.mek.cli.fixture.Samples.change;
import static dev.mek.cli.fixture.Samples.heartbeat;
import static dev.mek.cli.fixture.Samples.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.cli.fixture.CannedService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FeedTest {

    private static final String STREAM = "GET /bookings/stream";
    private static final FeedQuery ALL = new FeedQuery(null, null, null, null);

    private final CannedService service = new CannedService();
    private final List<FeedEvent> events = new ArrayList<>();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aBrokenConnectionGoesOnAfterTheLastEvent() {
        service.stream(STREAM, "retry: 1\n\n" + change("c1", ID, 1, "PENDING")).stream(
                STREAM, change("c2", ID, 2, "CONFIRMED"));

        follow(ALL, 2);

        assertThat(versions()).containsExactly(1L, 2L);
        assertThat(service.asked())
                .extracting(asked -> asked.header("Last-event-id"))
                .containsExactly("", "c1");
    }

    @Test
    void heartbeatsMoveTheCursorToo() {
        service.stream(STREAM, "retry: 1\n\n" + change("c1", ID, 1, "PENDING") + heartbeat("c9")).stream(
                STREAM, change("c10", ID, 2, "CONFIRMED"));

        follow(ALL, 2);

        assertThat(service.asked().getLast().header("Last-event-id")).isEqualTo("c9");
    }

    @Test
    void theFiltersAreAskedForEachTime() {
        service.stream(STREAM, "retry: 1\n\n" + heartbeat("c1")).stream(STREAM, change("c2", ID, 1, "PENDING"));

        follow(new FeedQuery(null, "PENDING", "north", "c0"), 1);

        assertThat(service.asked())
                .extracting(CannedService.Asked::query)
                .containsExactly("status=PENDING&workshop=north&after=c0", "status=PENDING&workshop=north&after=c0");
    }

    @Test
    void anEndOfTheStreamIsToldWithThePauseThatWasAskedFor() {
        service.stream(STREAM, "retry: 7\n\n" + heartbeat("c1")).stream(STREAM, change("c2", ID, 1, "PENDING"));

        follow(ALL, 1);

        assertThat(events.get(1))
                .isEqualTo(new FeedEvent.Lost("the service has ended the stream", Duration.ofMillis(7)));
    }

    @Test
    void aServiceThatFailsMeanwhileIsTriedAgain() {
        service.stream(STREAM, "retry: 1\n\n" + change("c1", ID, 1, "PENDING"))
                .on(STREAM, 503, problem(503, "overloaded", "Later.", ""))
                .stream(STREAM, change("c2", ID, 2, "CONFIRMED"));

        follow(ALL, 2);

        assertThat(versions()).containsExactly(1L, 2L);
    }

    @Test
    void aServiceThatIsNotThereAtFirstIsUnreachable() {
        service.close();

        assertThatThrownBy(() -> follow(ALL, 1)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aRefusalIsFinal() {
        service.on(STREAM, 400, problem(400, "invalid-parameter", "This is no cursor.", ""));

        assertThatThrownBy(() -> follow(ALL, 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().detail()).isEqualTo("This is no cursor."));
    }

    @Test
    void anAnswerWithoutContentEndsItForGood() {
        service.on(STREAM, 204, "");

        follow(ALL, 1);

        assertThat(events).isEmpty();
    }

    @Test
    void anotherKindOfServerIsNotTakenForTheService() {
        service.on(STREAM, 200, "{}");

        assertThatThrownBy(() -> follow(ALL, 1))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("where a stream of events belongs");
    }

    @Test
    void aGapIsHandedOn() {
        service.stream(
                STREAM,
                "event: gap\ndata: {\"snapshot\":\"/bookings\",\"why\":\"too old\"}\n\n"
                        + change("c1", ID, 5, "CONFIRMED"));

        follow(ALL, 1);

        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        FeedEvent.Gap.class,
                        gap -> assertThat(gap.why().path("why").asText()).isEqualTo("too old"));
    }

    @Test
    void silenceLongerThanHeartbeatsAreApartIsALostConnection() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        service
                .on(STREAM, exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody()
                            .write((": hello\nretry: 1\n\n" + heartbeat("c1"))
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    await(done);
                })
                .stream(STREAM, change("c2", ID, 1, "PENDING"));

        follow(new Feed(service::url, ServiceLogin.by(null), ALL, Duration.ofMillis(200)), 1);
        done.countDown();

        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        FeedEvent.Lost.class, lost -> assertThat(lost.why()).contains("nothing was heard for 200 ms"));
        assertThat(service.asked().getLast().header("Last-event-id")).isEqualTo("c1");
    }

    private void follow(FeedQuery query, int changes) {
        follow(new Feed(service::url, ServiceLogin.by(null), query), changes);
    }

    private void follow(Feed feed, int changes) {
        feed.follow(event -> {
            events.add(event);
            return versions().size() < changes;
        });
    }

    private List<Long> versions() {
        return events.stream()
                .filter(FeedEvent.Changed.class::isInstance)
                .map(event -> ((FeedEvent.Changed) event).change().booking().version())
                .toList();
    }

    private static void await(CountDownLatch done) {
        try {
            if (!done.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the client did not give up");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
