package dev.mek.cli.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check itself must not be blind: what differs from run to run is let pass, a changed word or column is not. */
class LikenessTest {

    private static final String DEMO = """
            kafka ready after 1.6 s
            peers ready after 1.7 s

                   0  you       POST /bookings  oil-change at north, 2026-11-24T07:00:00Z
                  13  HTTP      201 Created, version 1                01a2084e-9d5e-7590-8b29-35345f364b11
                  24  SSE       PENDING     version 1
                  63  bookings  booking-requested, version 1          bookings.booking.v1[4]@0
                  70  bookings  booking-changed, version 2            bookings.booking.v1[4]@1
                  70  billing   payment-authorized 89.00 EUR          billing.payment.v1[4]@0
            """;

    private static final String STATUS = """
            PART      STATE  SINCE          PID   MEMORY   RESTARTS  ADDRESS
            postgres  ready  11:09:19.532Z  9938  46 MiB   0         jdbc:postgresql://127.0.0.1:27933/bookings
            kafka     ready  11:09:26.580Z  9901  198 MiB  0         127.0.0.1:29967
            stack 'default' is ready since 2026-11-25T15:49Z, in /home/ada/.bookings/default
            """;

    private static final String WATCH = """
            11:09:36.194Z  01a20818-1b1e-7c3e-9c7a-2077b9ffdb8e  v2  PENDING      north tyres 2026-11-23T11:15Z–11:45Z  work UNANSWERED, payment AUTHORIZED
            11:09:36.349Z  01a20818-1b1e-7c3e-9c7a-2077b9ffdb8e  v3  CONFIRMED    north tyres 2026-11-23T11:15Z–11:45Z  work PLANNED, payment AUTHORIZED
            11:09:38.349Z  01a20818-1b1e-7c3e-9c7a-2077b9ffdb8e  v4  IN_PROGRESS  north tyres 2026-11-23T11:15Z–11:45Z  work STARTED, payment AUTHORIZED
            """;

    private static final String HISTORY = """
            2        2026-11-23T11:09:36.194833Z  booking-changed    PENDING    UNANSWERED  AUTHORIZED  billing.payment.v1[4]@0      [4]@1
            3        2026-11-23T11:09:36.339030Z  booking-confirmed  CONFIRMED  PLANNED     AUTHORIZED  workshop.work-order.v1[4]@0  [4]@2
            """;

    @Test
    void anotherRunIsAlike() {
        assertThat(alike(
                        STATUS,
                        STATUS.replace("9938", "123456")
                                .replace("46 MiB ", "1046 MiB")
                                .replace("27933", "9092")))
                .isTrue();
        assertThat(alike(
                        DEMO,
                        DEMO.replace("01a2084e", "01b00000")
                                .replace("[4]@0", "[0]@117")
                                .replace("1.7 s", "21.0 s")))
                .isTrue();
    }

    @Test
    void partsAreReadyInAnyOrderAndHopsOfDifferentPartiesCross() {
        List<String> lines = DEMO.lines().toList();

        assertThat(alike(DEMO, swapped(lines, 0, 1))).isTrue();
        assertThat(alike(DEMO, swapped(lines, 5, 6))).isTrue();
        assertThat(alike(DEMO, swapped(lines, 7, 8))).isTrue();
        assertThat(alike(DEMO, swapped(lines, 6, 7)))
                .as("one party's own order")
                .isFalse();
    }

    @Test
    void aWatchMayBeginEarlierButNotLeaveOut() {
        List<String> lines = WATCH.lines().toList();

        assertThat(alike(WATCH, String.join("\n", lines.subList(1, 3)))).isTrue();
        assertThat(alike(WATCH, String.join("\n", lines.subList(0, 2)))).isFalse();
        assertThat(alike(WATCH, lines.get(0) + "\n" + lines.get(2))).isFalse();
    }

    @Test
    void eitherPeerMayAnswerFirst() {
        String otherWayRound = HISTORY.replace(
                        "UNANSWERED  AUTHORIZED  billing.payment.v1[4]@0     ",
                        "PLANNED     NONE        workshop.work-order.v1[4]@0 ")
                .replace(
                        "AUTHORIZED  workshop.work-order.v1[4]@0  [4]@2",
                        "AUTHORIZED  billing.payment.v1[4]@0      [4]@2");

        assertThat(alike(HISTORY, otherWayRound)).isTrue();
        assertThat(alike(HISTORY, HISTORY.replace("UNANSWERED", "DONE"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RESTARTS,STARTS",
        "'  RESTARTS',''",
        "ready  11:09:26.580Z,failed  11:09:26.580Z",
        "198 MiB,198",
        "9901,kafka",
        "11:09:19.532Z,11:09",
        "is ready since,is up since",
        "127.0.0.1:29967,0.0.0.0:29967"
    })
    void aChangedWordOrColumnIsSeen(String was, String is) {
        assertThat(STATUS).contains(was);
        assertThat(alike(STATUS, STATUS.replace(was, is))).isFalse();
    }

    @Test
    void sessionsAreReadAndWrittenBack() throws IOException {
        Document document = new Document(
                Path.of("x.md"),
                List.of("# x", "```", "no session", "```", "```", "$ echo a", "a", "", "$ true", "```", "end"));

        Document.Session session = document.sessions().getFirst();

        assertThat(document.sessions()).hasSize(1);
        assertThat(session.steps()).containsExactly(new Step("echo a", List.of("a")), new Step("true", List.of()));
        assertThat(document.with(session, session.steps())).isEqualTo(document);
    }

    private static boolean alike(String one, String other) {
        Step first = new Step("x", one.lines().toList());
        Step second = new Step("x", other.lines().toList());
        return Likeness.of(first, second).equals(Likeness.of(second, first));
    }

    private static String swapped(List<String> lines, int one, int other) {
        List<String> changed = new ArrayList<>(lines);
        Collections.swap(changed, one, other);
        return String.join("\n", changed);
    }
}
