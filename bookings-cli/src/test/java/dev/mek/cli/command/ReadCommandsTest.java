package dev.mek.cli.command;

import static dev.mek.cli.fixture.Samples.ID;
import static dev.mek.cli.fixture.Samples.OTHER_ID;
import static dev.mek.cli.fixture.Samples.booking;
import static dev.mek.cli.fixture.Samples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.fixture.CannedService;
import dev.mek.cli.fixture.Golden;
import dev.mek.cli.fixture.Screen;
import dev.mek.cli.output.Exit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What list, show and availability ask for, and how they look. */
@Timeout(20)
class ReadCommandsTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson"})
    void availability(String format) {
        service.on("GET /workshops", 200, WORKSHOPS).on("GET /availability", 200, DAY);

        Golden.check(
                "booking/availability." + format, session("availability", "-w", "north", "-s", "tyres", "-o", format));
        assertThat(service.asked("GET /availability").getFirst().query())
                .isEqualTo("workshop=north&service=tyres&date=2026-11-24");
    }

    @Test
    void coloursAreForTerminals() {
        service.on("GET /bookings/" + ID, 200, booking(ID, 3, 1, "CONFIRMED"));

        screen.withColours().run("show", ID);

        assertThat(screen.out()).contains("\u001b[32mCONFIRMED\u001b[0m");
    }

    private String session(String... words) {
        return screen.transcript(List.of(words));
    }
}
