package dev.mek.peers.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OccasionTest {

    private static final UUID ID = UUID.fromString("0196a0c0-0000-7000-8000-000000000001");

    @Test
    void anIdentityStaysTheSameInEveryReleaseOfThePeers() {
        UUID id = new Occasion("workshop", ID, 1, "plan").eventId();

        assertThat(id).hasToString("c160372e-42e3-565f-8477-727120793a75");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Property(tries = 200)
    void eachPartOfAnOccasionMakesAnotherIdentity(
            @ForAll long booking, @ForAll @IntRange(min = 1, max = 1_000) int revision) {
        UUID bookingId = new UUID(1, booking);
        Occasion occasion = new Occasion("workshop", bookingId, revision, "plan");

        assertThat(new Occasion("workshop", bookingId, revision, "plan").eventId())
                .isEqualTo(occasion.eventId());
        assertThat(new Occasion[] {
                    new Occasion("billing", bookingId, revision, "plan"),
                    new Occasion("workshop", ID, revision, "plan"),
                    new Occasion("workshop", bookingId, revision + 1, "plan"),
                    new Occasion("workshop", bookingId, revision, "start")
                })
                .extracting(Occasion::eventId)
                .doesNotHaveDuplicates()
                .doesNotContain(occasion.eventId());
    }

    @Property(tries = 200)
    void chanceIsAFunctionOfSeedAndOccasion(@ForAll long seed, @ForAll long booking) {
        UUID bookingId = new UUID(1, booking);
        Occasion occasion = new Occasion("workshop", bookingId, 1, "refuse");

        int percentile = occasion.percentile(seed);

        assertThat(percentile).isBetween(0, 99);
        assertThat(occasion.percentile(seed)).isEqualTo(percentile);
    }

    @Test
    void chanceComesCloseToItsPercentage() {
        Behaviour behaviour = new Behaviour(7, PaceTest.AT_ONCE, 30, 0);

        long refused = IntStream.range(0, 10_000)
                .filter(i -> behaviour.refuses(new Occasion("workshop", new UUID(1, i), 1, "refuse")))
                .count();

        assertThat(refused).isBetween(2_800L, 3_200L);
    }
}
