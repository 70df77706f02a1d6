package dev.mek.cli.command;

import static dev.mek.cli.fixture.Samples.ID;
import static dev.mek.cli.fixture.Samples.OTHER_ID;
import static dev.mek.cli.fixture.Samples.booking;
import static dev.mek.cli.fixture.Samples.change;
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

/** A watch over a stream that breaks, has gaps and repeats itself. */
@Timeout(20)
class WatchCommandTest {

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

    private String session(String... words) {
        return screen.transcript(List.of(words));
    }
}
