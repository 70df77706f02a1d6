package dev.mek.cli.command;

import static dev.mek.cli.fixture.Samples.ID;
import static dev.mek.cli.fixture.Samples.OTHER_ID;
import static dev.mek.cli.fixture.Samples.booking;
import static dev.mek.cli.fixture.Samples.change;
import static dev.mek.cli.fixture.Samples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.fixture.CannedService;
import dev.mek.cli.fixture.Golden;
import dev.mek.cli.fixture.Screen;
import dev.mek.cli.output.Exit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class BookingCommandsTest {

    private static final String WORKSHOPS = """
            {"items":[{"id":"north","zone":"Europe/Berlin"},{"id":"harbour","zone":"America/New_York"}]}""";
    private static final String DAY = """
            {"workshopId":"north","zone":"Europe/Berlin","slots":[
            {"start":"2026-11-23T09:30:00Z","end":"2026-11-23T10:00:00Z"},
            {"start":"2026-11-23T10:15:00Z","end":"2026-11-23T10:45:00Z"}]}""";

    @TempDir
    Path home;

    private final CannedService service = new CannedService();
    private Screen screen = new Screen(Path.of("."));

    @BeforeEach
    void talkToIt() {
        screen = new Screen(home).with("BOOKINGS_URL", service.url().toString());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson"})
    void list(String format) {
        service.on(
                "GET /bookings",
                200,
                "{\"items\":[" + booking(ID, 3, 1, "CONFIRMED") + "," + booking(OTHER_ID, 1, 1, "PENDING")
                        + "],\"next\":null}");

        Golden.check("booking/list." + format, session("list", "-o", format));
    }

    @Test
    void listHandsItsFiltersOn() {
        service.on("GET /bookings", 200, "{\"items\":[]}");

        Golden.check(
                "booking/list-filters.txt",
                session(
                        "list",
                        "--status",
                        "in-progress",
                        "-w",
                        "north",
                        "--customer",
                        "ada",
                        "--from",
                        "2026-12-01T00:00",
                        "-n",
                        "5"));
        assertThat(service.asked().getFirst().query())
                .isEqualTo("status=IN_PROGRESS&workshop=north&customer=ada&from=2026-12-01T00:00:00Z&limit=5");
    }

    @Test
    void aListThatBreaksOffIsNotMadeToLookWhole() {
        service.on("GET /bookings", 200, "{\"items\":[" + booking(ID, 3, 1, "CONFIRMED") + "],\"next\":\"p2\"}")
                .on("GET /bookings", 503, problem(503, "unavailable", "The database cannot be reached.", ""));

        assertThat(screen.run("list", "-o", "json")).isEqualTo(Exit.REFUSED);
        assertThat(screen.out()).startsWith("[").doesNotContain("]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson"})
    void show(String format) {
        service.on("GET /bookings/" + ID, 200, booking(ID, 3, 1, "CONFIRMED"));

        Golden.check("booking/show." + format, session("show", ID, "-o", format));
    }

    @Test
    void showHistory() {
        service.on("GET /bookings/" + ID + "/history", 200, """
                {"items":[{"version":1,"at":"2026-11-23T09:00:00Z","event":"booking-requested","status":"PENDING",
                "work":"UNANSWERED","payment":"NONE","published":{"partition":3,"offset":41}},
                {"version":2,"at":"2026-11-23T09:00:01Z","event":"booking-changed","status":"PENDING","work":"PLANNED",
                "payment":"NONE","cause":{"topic":"workshop.work-order.v1","partition":2,"offset":7}}]}""");

        Golden.check("booking/history.txt", session("show", ID, "--history"));
    }

    @Test
    void createAtATimeInTheWorkshopsZone() {
        service.on("GET /workshops", 200, WORKSHOPS).on("POST /bookings", 201, booking(ID, 1, 1, "PENDING"));

        Golden.check("booking/create.txt", session(create("2026-12-01T09:00", "--notes", "squeals")));
        assertThat(service.asked("POST /bookings").getFirst().body())
                .isEqualTo(
                        "{\"workshopId\":\"north\",\"serviceKind\":\"oil-change\",\"customerId\":\"ada\","
                                + "\"vehicleId\":\"B-AL-1815\",\"slot\":{\"start\":\"2026-12-01T08:00:00Z\"},\"notes\":\"squeals\"}");
    }

    @Test
    void createInTheNextFreeSlotPrintsTheIdAlone() {
        service.on("GET /workshops", 200, WORKSHOPS)
                .on("GET /availability", 200, DAY)
                .on("POST /bookings", 409, problem(409, "slot-taken", "Taken.", ""))
                .on("POST /bookings", 201, booking(ID, 1, 1, "PENDING"));

        assertThat(screen.run(create("next", "--quiet"))).isEqualTo(Exit.DONE);

        assertThat(screen.out()).isEqualTo(ID + "\n");
        // It is 10:00: the slot of 9:30 is past.
        assertThat(service.asked("POST /bookings"))
                .allSatisfy(asked -> assertThat(asked.body()).contains("10:15"));
    }

    @Test
    void aTakenSlotNamesTheNextFreeOnes() {
        service.on(
                "POST /bookings",
                409,
                problem(
                        409,
                        "slot-taken",
                        "Every bay is taken; the next free slot is at 2026-12-01T09:00:00Z.",
                        ",\"nextFree\":[{\"start\":\"2026-12-01T09:00:00Z\",\"end\":\"2026-12-01T09:30:00Z\"},"
                                + "{\"start\":\"2026-12-01T09:15:00Z\",\"end\":\"2026-12-01T09:45:00Z\"}]"));

        Golden.check("booking/create-taken.txt", session(create("2026-12-01T08:00Z")));
    }

    @Test
    void everyViolationIsNamed() {
        service.on(
                "POST /bookings",
                400,
                problem(
                        400,
                        "invalid-body",
                        "2 violations; each is listed.",
                        ",\"violations\":[{\"pointer\":\"/slot/start\",\"keyword\":\"grid\",\"message\":\"is not on a quarter of an"
                                + " hour\"},{\"pointer\":\"/customerId\",\"keyword\":\"minLength\",\"message\":\"must not be empty\"}]"));

        Golden.check("booking/create-invalid.txt", session(create("2026-12-01T08:07Z")));
    }

    @Test
    void changeToTheSlotAfterItsOwn() {
        service.on("GET /workshops", 200, WORKSHOPS)
                .on("GET /bookings/" + ID, 200, booking(ID, 3, 1, "CONFIRMED"))
                .on(
                        "GET /availability",
                        200,
                        DAY.replace("2026-11-23", "2026-12-01").replace("T09:30", "T07:30"))
                .on("PATCH /bookings/" + ID, 200, booking(ID, 4, 2, "PENDING"));

        Golden.check("booking/change.txt", session("change", ID, "--start", "next", "--notes", ""));
        assertThat(service.asked("PATCH /bookings/" + ID).getFirst().body())
                .isEqualTo("{\"slot\":{\"start\":\"2026-12-01T10:15:00Z\"},\"notes\":null}");
    }

    @Test
    void cancelThatIsRefused() {
        service.on("GET /bookings/" + ID, 200, booking(ID, 3, 1, "COMPLETED"))
                .on("POST /bookings/" + ID + "/cancel", 409, problem(409, "command-refused", "The work is done.", ""));

        Golden.check("booking/cancel-refused.txt", session("cancel", ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson"})
    void availability(String format) {
        service.on("GET /workshops", 200, WORKSHOPS).on("GET /availability", 200, DAY);

        Golden.check(
                "booking/availability." + format, session("availability", "-w", "north", "-s", "tyres", "-o", format));
        assertThat(service.asked("GET /availability").getFirst().query())
                .isEqualTo("workshop=north&service=tyres&date=2026-11-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson"})
    void watchUntilAStatusAcrossABrokenConnection(String format) {
        service.stream(
                "GET /bookings/stream",
                "retry: 1\n\n" + change("c1", ID, 1, "PENDING") + change("c2", OTHER_ID, 7, "ON_HOLD"))
                .stream(
                        "GET /bookings/stream",
                        change("c2", OTHER_ID, 7, "ON_HOLD")
                                + change("c3", ID, 2, "CONFIRMED")
                                + change("c4", ID, 3, "IN_PROGRESS"));

        Golden.check("booking/watch." + format, session("watch", "--until", "confirmed", "-o", format));
    }

    @Test
    void watchOfOneBookingBeginsWithWhatItIsAndEndsWhenThereIsNoHope() {
        service.on("GET /bookings/" + ID, 200, booking(ID, 4, 1, "CONFIRMED")).stream(
                "GET /bookings/stream",
                "retry: 1\n\n" + change("c1", ID, 3, "PENDING") + change("c2", ID, 5, "CANCELLED"));

        Golden.check("booking/watch-one.txt", session("watch", "-b", ID, "--until", "completed"));
    }

    @Test
    void watchOverAGapShowsTheBookingsAsTheyAreNow() {
        service.on("GET /bookings", 200, "{\"items\":[" + booking(ID, 4, 1, "CONFIRMED") + "]}").stream(
                "GET /bookings/stream",
                "event: gap\nid: c5\ndata: {\"snapshot\":\"/bookings\",\"why\":\"the topic was made anew\"}\n\n"
                        + change("c6", ID, 4, "CONFIRMED")
                        + change("c7", ID, 5, "IN_PROGRESS"));

        Golden.check("booking/watch-gap.txt", session("watch", "--after", "c1", "--until", "in-progress"));
    }

    @Test
    void watchGivesUpInTime() {
        service.stream("GET /bookings/stream", "retry: 5000\n\n" + change("c1", ID, 1, "PENDING"));

        assertThat(screen.run("watch", "--until", "completed", "--timeout", "1"))
                .isEqualTo(Exit.FAILED);
        assertThat(screen.err()).endsWith("gave up after 1 s\n");
    }

    @Test
    void coloursAreForTerminals() {
        service.on("GET /bookings/" + ID, 200, booking(ID, 3, 1, "CONFIRMED"));

        screen.withColours().run("show", ID);

        assertThat(screen.out()).contains("\u001b[32mCONFIRMED\u001b[0m");
    }

    private static String[] create(String start, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "create",
                "-w",
                "north",
                "-s",
                "oil-change",
                "--start",
                start,
                "--customer",
                "ada",
                "--vehicle",
                "B-AL-1815"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private String session(String... words) {
        return screen.transcript(List.of(words));
    }
}
