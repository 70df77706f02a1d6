package dev.mek.cli.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.chaos.collect.Waiting;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Snapshot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Struck blow =
            new Struck(FaultKind.KILL_INSTANCE, "bookings-1", NOON, List.of(new Waiting("a", 2), new Waiting("b", 1)));

    @Test
    void aBlowCountsWhenWhatWaitedIsOnTheTopicTwice() {
        List<OwnRecord> own = List.of(record("a", 1), record("a", 2), record("b", 1), record("a", 2));

        assertThat(InFlight.of(List.of(blow), own)).containsExactly(blow);
        assertThat(InFlight.repeats(own)).isEqualTo(1);
    }

    @Test
    void aRepeatOfSomethingElseIsNoneOfItsDoing() {
        List<OwnRecord> own = List.of(record("a", 1), record("a", 1), record("a", 2), record("b", 1));

        assertThat(InFlight.of(List.of(blow), own)).isEmpty();
    }

    private static OwnRecord record(String booking, long version) {
        Snapshot told = new Snapshot(
                booking,
                version,
                1,
                "PENDING",
                "OPEN",
                "UNANSWERED",
                "NONE",
                "north",
                NOON,
                NOON,
                "tyres",
                "c",
                "v",
                1,
                "EUR");
        return new OwnRecord(0, 0, booking, "e", "t", told, NOON);
    }
}
