package dev.mek.cli.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.verdict.history.History;
import dev.mek.cli.verdict.history.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Over any life of a town: no alarm while all is right, and the alarm of the right name after any harm. */
class VerdictPropertyTest {

    @Property(tries = 100)
    void whatIsRightRaisesNoAlarm(@ForAll long seed, @ForAll @IntRange(max = 200) int steps) {
        Verdict verdict = Verdict.on(History.of(TownLife.of(seed, steps).observe()));

        assertThat(verdict.alarms()).as(verdict.toString()).isEmpty();
    }

    @Property(tries = 300)
    void whatIsHarmedRaisesItsAlarm(@ForAll long seed, @ForAll("mutations") Mutation mutation) {
        Observed observed = Observed.of(TownLife.of(seed, 120), seed);
        Assume.that(mutation.apply(observed));

        Verdict verdict = Verdict.on(History.of(observed.all()));

        assertThat(verdict.alarms()).as(verdict.toString()).contains(mutation.alarm());
        assertThat(verdict.cases(mutation.alarm())).isNotEmpty();
    }

    @Property(tries = 30)
    void theOrderOfWhatWasObservedDoesNotMatter(@ForAll long seed) {
        List<Observation> observed = TownLife.of(seed, 100).observe();
        List<Observation> shuffled = new ArrayList<>(observed);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Verdict.on(History.of(shuffled)).toString())
                .isEqualTo(Verdict.on(History.of(observed)).toString());
    }

    @Provide
    static Arbitrary<Mutation> mutations() {
        return Arbitraries.of(Mutation.ALL);
    }
}
