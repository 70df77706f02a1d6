package dev.mek.cli.command;

import static dev.mek.cli.fixture.Samples.ID;
import static dev.mek.cli.fixture.Samples.booking;
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

/** What create, change and cancel send, and what they make of a refusal. */
@Timeout(20)
class WriteCommandsTest {

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
