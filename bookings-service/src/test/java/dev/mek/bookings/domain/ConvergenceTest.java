package dev.mek.bookings.domain;

import static dev.mek.bookings.domain.Bookings.at;
import static dev.mek.bookings.domain.Bookings.fresh;
import static dev.mek.bookings.domain.Bookings.hear;
import static dev.mek.bookings.domain.Bookings.payment;
import static dev.mek.bookings.domain.Bookings.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever order and repetition of the same facts: the same booking. Versions and their times count the steps that were
 * seen on the way, which differ; everything else may not.
 */
class ConvergenceTest {

    private static final int REQUESTS_MAX = 3;

    @Property(tries = 300)
    void everyPermutationOfTheSameFactsEndsInTheSameBooking(@ForAll("factSets") List<Said> facts) {
        Booking asked = askedOften();

        Set<Facts> ends = new LinkedHashSet<>();
        permutations(facts).forEach(order -> ends.add(end(asked, order)));

        assertThat(ends).hasSize(1);
    }

    @Property(tries = 300)
    void repeatsAnywhereChangeNothing(@ForAll("factSets") List<Said> facts, @ForAll("picks") List<Integer> picks) {
        Booking asked = askedOften();
        List<Said> withRepeats = new ArrayList<>(facts);
        for (int pick : picks) {
            withRepeats.add(Math.floorMod(pick * 7, withRepeats.size() + 1), facts.get(pick % facts.size()));
        }

        assertThat(end(asked, withRepeats)).isEqualTo(end(asked, facts));
    }

    @Property(tries = 300)
    void aSecondDeliveryOfEverythingIsNeitherAppliedNorRecorded(@ForAll("factSets") List<Said> facts) {
        Booking once = askedOften();
        for (Said fact : facts) {
            once = hear(once, fact);
        }

        for (Said fact : facts) {
            assertThat(Bookings.outcome(once, fact))
                    .isInstanceOfAny(FactOutcome.Duplicate.class, FactOutcome.Stale.class);
        }
    }

    @Property(tries = 300)
    void whereAmongTheFactsTheCustomerAsksAgainMakesNoDifference(@ForAll("factsOfTwoRequests") List<Said> facts) {
        Set<Facts> ends = new LinkedHashSet<>();
        List<Said> early = facts.stream().filter(fact -> fact.answers() == 1).toList();
        List<Said> late = facts.stream().filter(fact -> fact.answers() == 2).toList();
        permutations(early).forEach(order -> {
            for (int before = 0; before <= order.size(); before++) {
                Booking booking = fresh();
                for (Said fact : order.subList(0, before)) {
                    booking = hear(booking, fact);
                }
                if (booking.facts().whyNoChange().isPresent()) {
                    continue;
                }
                List<Said> rest = Stream.concat(late.stream(), order.subList(before, order.size()).stream())
                        .toList();
                ends.add(end(Bookings.changed(booking, at("2026-03-11T09:00:00Z")), rest));
            }
        });

        assertThat(ends).hasSize(1);
    }

    @Property(tries = 300)
    void eachVersionIsOneVisibleChange(@ForAll("factSets") List<Said> facts) {
        Booking booking = askedOften();
        for (Said fact : facts) {
            Booking next = hear(booking, fact);
            boolean visible = next.work() != booking.work() || next.payment() != booking.payment();
            assertThat(next.version()).isEqualTo(booking.version() + (visible ? 1 : 0));
            booking = next;
        }
    }

    @Provide
    Arbitrary<List<Said>> factSets() {
        return facts(REQUESTS_MAX, 6);
    }

    @Provide
    Arbitrary<List<Said>> factsOfTwoRequests() {
        return facts(2, 5);
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return Arbitraries.integers().between(0, 100).list().ofMaxSize(10);
    }

    /** Facts of both parties in any mix; a party's revisions differ, as they do where it does not contradict itself. */
    private static Arbitrary<List<Said>> facts(int requests, int sizeMax) {
        Arbitrary<Long> revisions = Arbitraries.longs().between(1, 9);
        Arbitrary<Integer> answers = Arbitraries.integers().between(1, requests);
        Arbitrary<Said> works = Combinators.combine(
                        Arbitraries.of(Work.PLANNED, Work.REFUSED, Work.STARTED, Work.DONE), answers, revisions)
                .as((value, answer, revision) -> work(value, answer, revision));
        Arbitrary<Said> payments = Combinators.combine(
                        Arbitraries.of(Payment.AUTHORIZED, Payment.CAPTURED, Payment.DECLINED, Payment.REFUNDED),
                        answers,
                        revisions)
                .as((value, answer, revision) -> payment(value, answer, revision));
        return Arbitraries.oneOf(works, payments)
                .list()
                .uniqueElements(fact -> fact.getClass().getSimpleName() + fact.revision())
                .ofMinSize(1)
                .ofMaxSize(sizeMax);
    }

    private static Booking askedOften() {
        Booking booking = fresh();
        for (int request = 2; request <= REQUESTS_MAX; request++) {
            booking = Bookings.changed(booking, at("2026-03-1" + request + "T09:00:00Z"));
        }
        return booking;
    }

    private static Facts end(Booking booking, List<Said> order) {
        Booking last = booking;
        for (Said fact : order) {
            last = hear(last, fact);
        }
        return last.facts();
    }

    private static Stream<List<Said>> permutations(List<Said> facts) {
        if (facts.isEmpty()) {
            return Stream.of(List.of());
        }
        return facts.stream().flatMap(first -> {
            List<Said> others = new ArrayList<>(facts);
            others.remove(first);
            return permutations(others)
                    .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList());
        });
    }
}
