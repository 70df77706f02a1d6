package dev.mek.bookings.domain.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Workshop BERLIN = new Workshop(
            "north",
            "North",
            ZoneId.of("Europe/Berlin"),
            new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0)),
            1,
            false);
    private static final ServiceKind HOUR =
            new ServiceKind("inspection", "Inspection", Duration.ofHours(1), new Money(1, "EUR"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-23T07:00:00Z, ''", // 08:00 in winter
        "2026-03-23T06:00:00Z, outside-opening-hours",
        "2026-03-30T06:00:00Z, ''", // 08:00 in summer, the clocks went forward on the 29th
        "2026-03-30T16:00:00Z, outside-opening-hours", // ends at 19:00
        "2026-03-30T15:00:00Z, ''", // ends as the workshop closes
        "2026-03-30T15:15:00Z, outside-opening-hours",
        "2026-03-23T07:05:00Z, off-grid",
        "2026-03-23T07:00:00.000001Z, off-grid",
        "2026-03-20T11:00:00Z, in-past",
        "2026-03-20T12:00:00Z, ''",
        "2027-03-20T12:00:00Z, ''",
        "2027-03-20T12:15:00Z, too-far-ahead",
        "-1000000000-01-01T00:00:00Z, in-past",
        "+1000000000-12-31T23:59:59Z, too-far-ahead",
    })
    void aStartIsFreeOfFaultsOrNamesThem(Instant start, String rule) {
        List<Violation> found = SlotRules.violations(BERLIN, HOUR, start, null, NOW);

        assertThat(found)
                .extracting(Violation::rule)
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Instant start = Instant.parse("2026-03-19T03:07:00Z");

        List<Violation> found = SlotRules.violations(BERLIN, HOUR, start, start.minusSeconds(1), NOW);

        assertThat(found)
                .extracting(Violation::rule)
                .containsExactly("in-past", "end-before-start", "off-grid", "outside-opening-hours");
    }

    @Test
    void anEndMustAgreeWithTheService() {
        Instant start = Instant.parse("2026-03-23T08:00:00Z");

        assertThat(SlotRules.violations(BERLIN, HOUR, start, start.plusSeconds(3600), NOW))
                .isEmpty();
        assertThat(SlotRules.violations(BERLIN, HOUR, start, start.plusSeconds(1800), NOW))
                .extracting(Violation::rule)
                .containsExactly("wrong-end");
    }
}
