package dev.mek.cli.http;

import static dev.mek.cli.fixture.Samples.ID;
import static dev.mek.cli.fixture.Samples.booking;
import static dev.mek.cli.fixture.Samples.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.mek.cli.fixture.CannedService;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookingsTest {

    private static final UUID BOOKING = UUID.fromString(ID);
    private static final String GET = "GET /bookings/" + ID;
    private static final String PATCH = "PATCH /bookings/" + ID;
    private static final String STALE = problem(412, "stale-version", "The booking has changed.", "");

    private final CannedService service = new CannedService();
    private final Bookings bookings = new Bookings(service.url(), ServiceLogin.by(null));
    private final ObjectNode patch = JsonNodeFactory.instance.objectNode().put("notes", "n");

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aChangeNamesTheVersionThatWasRead() {
        service.on(GET, 200, booking(ID, 3, 1, "CONFIRMED")).on(PATCH, 200, booking(ID, 4, 1, "CONFIRMED"));

        Booking changed = bookings.change(BOOKING, patch, null);

        assertThat(changed.version()).isEqualTo(4);
        assertThat(service.asked(PATCH)).singleElement().satisfies(asked -> {
            assertThat(asked.header("If-match")).isEqualTo("\"3\"");
            assertThat(asked.header("Content-type")).isEqualTo("application/merge-patch+json");
            assertThat(asked.body()).isEqualTo("{\"notes\":\"n\"}");
        });
    }

    @Test
    void aRequestIsSentAgainUnderItsKeyUntilTheServiceIsBack() {
        String away = problem(503, "unavailable", "The database cannot be reached.", "");
        service.on("POST /bookings", 503, away).on("POST /bookings", 201, booking(ID, 1, 1, "PENDING"));

        Booking created = bookings.create(patch, "my \"key\"");

        assertThat(created.version()).isEqualTo(1);
        assertThat(service.asked("POST /bookings"))
                .extracting(asked -> asked.header("Idempotency-key"))
                .containsExactly("\"my \\\"key\\\"\"", "\"my \\\"key\\\"\"");
    }

    @Test
    void whatAnInstanceDidNotAnswerIsAskedOfAnotherUnderTheSameKey() {
        try (CannedService other = new CannedService()) {
            // Ends the connection without a word, as one does that is killed.
            service.on("POST /bookings", HttpExchange::close);
            other.on("POST /bookings", 201, booking(ID, 1, 1, "PENDING"));
            Iterator<URI> ready = List.of(service.url(), other.url()).iterator();

            Booking created = new Bookings(ready::next, ServiceLogin.by(null)).create(patch, "my-key");

            assertThat(created.version()).isEqualTo(1);
            assertThat(service.asked("POST /bookings")).isNotEmpty();
            assertThat(other.asked("POST /bookings"))
                    .singleElement()
                    .satisfies(
                            asked -> assertThat(asked.header("Idempotency-key")).isEqualTo("\"my-key\""));
        }
    }

    @Test
    void eachRequestHasAKeyOfItsOwn() {
        service.on("POST /bookings", 201, booking(ID, 1, 1, "PENDING"));

        bookings.create(patch);
        bookings.create(patch);

        assertThat(service.asked("POST /bookings"))
                .extracting(asked -> asked.header("Idempotency-key"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void anAnswerOfAPeerInBetweenIsNoReasonToGiveUp() {
        service.on(GET, 200, booking(ID, 3, 1, "PENDING"))
                .on(GET, 200, booking(ID, 4, 1, "CONFIRMED"))
                .on(PATCH, 412, STALE)
                .on(PATCH, 200, booking(ID, 5, 1, "CONFIRMED"));

        assertThat(bookings.change(BOOKING, patch, null).version()).isEqualTo(5);
        assertThat(service.asked(PATCH))
                .extracting(asked -> asked.header("If-match"))
                .containsExactly("\"3\"", "\"4\"");
    }

    @Test
    void anotherRequestInBetweenIsNotOverwritten() {
        service.on(GET, 200, booking(ID, 3, 1, "PENDING"))
                .on(GET, 200, booking(ID, 4, 2, "PENDING"))
                .on(PATCH, 412, STALE);

        assertThatThrownBy(() -> bookings.change(BOOKING, patch, null)).isInstanceOf(Refused.class);
        assertThat(service.asked(PATCH)).hasSize(1);
    }

    @Test
    void itIsTriedOnceMoreAndNotForEver() {
        service.on(GET, 200, booking(ID, 3, 1, "PENDING")).on(PATCH, 412, STALE);

        assertThatThrownBy(() -> bookings.change(BOOKING, patch, null)).isInstanceOf(Refused.class);
        assertThat(service.asked(PATCH)).hasSize(2);
    }

    @Test
    void anExpectedVersionIsTakenAtItsWord() {
        service.on(PATCH, 412, STALE);

        assertThatThrownBy(() -> bookings.change(BOOKING, patch, 2L)).isInstanceOf(Refused.class);
        assertThat(service.asked()).extracting(CannedService.Asked::route).containsExactly(PATCH);
        assertThat(service.asked(PATCH).getFirst().header("If-match")).isEqualTo("\"2\"");
    }

    @Test
    void otherRefusalsAreNotTriedAgain() {
        service.on(GET, 200, booking(ID, 3, 1, "IN_PROGRESS"))
                .on(
                        "POST /bookings/" + ID + "/cancel",
                        409,
                        problem(409, "command-refused", "The work has begun.", ""));

        assertThatThrownBy(() -> bookings.cancel(BOOKING, null)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().slug()).isEqualTo("command-refused");
            assertThat(refused.problem().detail()).isEqualTo("The work has begun.");
        });
        assertThat(service.asked("POST /bookings/" + ID + "/cancel")).hasSize(1);
    }

    @Test
    void pagesAreReadUntilThereIsEnough() {
        service.on("GET /bookings", 200, page("next", booking(ID, 1, 1, "PENDING"), booking(ID, 2, 1, "PENDING")))
                .on("GET /bookings", 200, page(null, booking(ID, 3, 1, "PENDING"), booking(ID, 4, 1, "PENDING")));
        List<Long> versions = new ArrayList<>();

        bookings.list(BookingFilter.ALL, 3, booking -> versions.add(booking.version()));

        assertThat(versions).containsExactly(1L, 2L, 3L);
        assertThat(service.asked())
                .extracting(CannedService.Asked::query)
                .containsExactly("limit=3", "limit=1&page=next");
    }

    @Test
    void anAnswerThatIsNoProblemIsStillARefusal() {
        service.on(GET, 502, "<html>Bad Gateway</html>");

        assertThatThrownBy(() -> bookings.find(BOOKING))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().title()).isEqualTo("status 502"));
    }

    @Test
    void nobodyThereIsUnreachable() {
        service.close();

        assertThatThrownBy(() -> bookings.find(BOOKING))
                .isInstanceOf(Unreachable.class)
                .hasMessage("no answer from " + service.url() + ": nothing listens there");
    }

    private static String page(@org.jspecify.annotations.Nullable String next, String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":" + (next == null ? "null" : "\"" + next + "\"")
                + "}";
    }
}
