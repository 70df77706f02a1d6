package dev.mek.bookings.domain.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeSlotsTest {

    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final ServiceKind HOUR = service(60);

    @ParameterizedTest(name = "{0} at {1}, {2} to {3}, on {4}: {5} slots")
    @CsvSource({
        "Europe/Berlin, 60, 08:00, 18:00, 2026-03-28, 37",
        "Europe/Berlin, 60, 01:00, 05:00, 2026-03-28, 13",
        "Europe/Berlin, 60, 01:00, 05:00, 2026-03-29, 9", // an hour is skipped
        "Europe/Berlin, 60, 01:00, 05:00, 2026-10-25, 17", // an hour comes twice
        "Europe/Berlin, 60, 02:15, 02:45, 2026-03-29, 0", // all of the day's hours are skipped
        "Europe/Berlin, 30, 02:30, 04:00, 2026-03-29, 3", // opens as the clocks jump to 03:00
        "America/New_York, 60, 07:00, 16:00, 2026-11-01, 33",
        "Australia/Lord_Howe, 30, 01:00, 03:00, 2026-10-04, 5", // half an hour is skipped
        "Asia/Kathmandu, 60, 08:00, 10:00, 2026-05-01, 5", // offset of 5:45
        "UTC, 60, 00:00, 00:00, 2026-05-01, 96", // around the clock: the last ones end the next day
        "UTC, 60, 20:00, 00:00, 2026-05-01, 13", // closes at midnight
    })
    void aDayHasItsSlotsAcrossDaylightSaving(
            String zone, int minutes, LocalTime opens, LocalTime closes, LocalDate day, int count) {
        Workshop workshop = workshop(zone, opens, closes, 1);
        ServiceKind service = service(minutes);

        List<Slot> free = FreeSlots.on(day, workshop, service, List.of(), LONG_BEFORE);

        assertThat(free)
                .hasSize(count)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
        assertThat(free)
                .allMatch(slot -> Duration.between(slot.start(), slot.end()).equals(service.duration()));
    }

    @Test
    void aSlotIsFreeWhileOneBayIsFreeForAllOfIt() {
        Workshop twoBays = workshop("UTC", LocalTime.of(8, 0), LocalTime.of(10, 0), 2);
        List<TakenBay> taken =
                List.of(taken(1, "08:00", "08:30"), taken(1, "08:30", "09:00"), taken(2, "08:45", "09:15"));

        List<Slot> free = FreeSlots.on(LocalDate.of(2026, 5, 1), twoBays, HOUR, taken, LONG_BEFORE);

        assertThat(free).extracting(slot -> slot.start().toString()).containsExactly("2026-05-01T09:00:00Z");
    }

    @Test
    void whatHasPassedIsNotFree() {
        Workshop workshop = workshop("UTC", LocalTime.of(8, 0), LocalTime.of(10, 0), 1);

        List<Slot> free = FreeSlots.on(
                LocalDate.of(2026, 5, 1), workshop, HOUR, List.of(), Instant.parse("2026-05-01T08:50:00Z"));

        assertThat(free).extracting(slot -> slot.start().toString()).containsExactly("2026-05-01T09:00:00Z");
    }

    private static TakenBay taken(int bay, String from, String to) {
        return new TakenBay(
                bay,
                new Slot(Instant.parse("2026-05-01T" + from + ":00Z"), Instant.parse("2026-05-01T" + to + ":00Z")));
    }

    private static Workshop workshop(String zone, LocalTime opens, LocalTime closes, int bays) {
        return new Workshop("w", "W", ZoneId.of(zone), new OpeningHours(opens, closes), bays, false);
    }

    private static ServiceKind service(int minutes) {
        return new ServiceKind("s", "S", Duration.ofMinutes(minutes), new Money(1, "EUR"));
    }
}
