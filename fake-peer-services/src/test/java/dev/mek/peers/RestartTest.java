package dev.mek.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Message;
import dev.mek.peers.behaviour.Behaviour;
import dev.mek.peers.behaviour.Decision;
import dev.mek.peers.behaviour.Pace;
import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.behaviour.Planned;
import dev.mek.peers.behaviour.Step;
import dev.mek.peers.behaviour.Task;
import dev.mek.peers.billing.Billing;
import dev.mek.peers.workshop.Workshop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the service's events and wherever a restart falls: the same identity never says two things. */
class RestartTest {

    private static final UUID ID = UUID.fromString("0196a0c0-0000-7000-8000-000000000001");
    private static final List<String> STATUSES =
            List.of("PENDING", "CONFIRMED", "IN_PROGRESS", "COMPLETED", "ON_HOLD", "DECLINED");
    private static final List<String> WORKS = List.of("UNANSWERED", "PLANNED", "REFUSED", "STARTED", "DONE");
    private static final List<String> PAYMENTS = List.of("NONE", "AUTHORIZED", "CAPTURED", "DECLINED", "REFUNDED");

    @Property(tries = 500)
    void decisionsAreAFunctionOfWhatIsKnownAndRead(
            @ForAll("participants") Participant participant, @ForAll("stories") List<BookingSnapshot> story) {
        Task one = Task.UNKNOWN;
        Task other = Task.UNKNOWN;
        for (BookingSnapshot booking : story) {
            Decision first = participant.decide(one, booking);
            Decision second = participant.decide(other, booking);

            assertThat(second).isEqualTo(first);
            one = first.task();
            other = second.task();
        }
    }

    @Property(tries = 500)
    void anEventReadTwiceChangesNothing(
            @ForAll("participants") Participant participant, @ForAll("stories") List<BookingSnapshot> story) {
        Task task = Task.UNKNOWN;
        for (BookingSnapshot booking : story) {
            task = participant.decide(task, booking).task();

            assertThat(participant.decide(task, booking)).isEqualTo(Decision.nothing(task));
        }
    }

    @Property(tries = 500)
    void theSameIdentityNeverSaysTwoThings(
            @ForAll("participants") Participant participant,
            @ForAll("stories") List<BookingSnapshot> story,
            @ForAll Random chance) {
        Map<UUID, Message> said = new HashMap<>();
        Map<Long, UUID> numbered = new HashMap<>();
        // Each pass is a process's life: it starts anywhere, knows what its own topic shows of the earlier ones (all,
        // or
        // for a send that was under way, not all), and answers some of what it plans before it dies.
        Task recollected = Task.UNKNOWN;
        for (int life = 0; life < 3; life++) {
            Task task = recollected;
            for (BookingSnapshot booking : story.subList(chance.nextInt(story.size()), story.size())) {
                Decision decision = participant.decide(task, booking);
                task = decision.task();
                for (Planned planned : decision.plan()) {
                    if (chance.nextBoolean()) {
                        UUID id = planned.occasion().eventId();
                        assertThat(said.merge(id, planned.message(), (known, fresh) -> known))
                                .isEqualTo(planned.message());
                        assertThat(numbered.merge(planned.revision(), id, (known, fresh) -> known))
                                .isEqualTo(id);
                        task = task.answering(planned.occasion().requestRevision(), planned.step());
                        recollected = chance.nextInt(4) == 0
                                ? recollected
                                : recollected.answering(planned.occasion().requestRevision(), planned.step());
                    }
                }
            }
        }
    }

    @Property(tries = 500)
    void aRestartAnywhereComesAsFarAsNoRestart(
            @ForAll("participants") Participant participant,
            @ForAll("stories") List<BookingSnapshot> story,
            @ForAll Random chance) {
        Task before = Task.UNKNOWN;
        Task shownByOwnTopic = Task.UNKNOWN;
        for (BookingSnapshot booking : story.subList(0, chance.nextInt(story.size()))) {
            Decision decision = participant.decide(before, booking);
            before = decision.task();
            // In the order of the plan, as the agenda sends; what is not sent when the process ends is not sent.
            for (Planned planned :
                    decision.plan().subList(0, chance.nextInt(decision.plan().size() + 1))) {
                before = before.answering(booking.requestRevision(), planned.step());
                shownByOwnTopic = shownByOwnTopic.answering(booking.requestRevision(), planned.step());
            }
        }

        Task restarted = answeringAtOnce(participant, shownByOwnTopic, story);
        Task undisturbed = answeringAtOnce(participant, Task.UNKNOWN, story);

        assertThat(restarted.requestRevision()).isEqualTo(undisturbed.requestRevision());
        // Of the facts of a request the newest counts.
        assertThat(newest(restarted)).isGreaterThanOrEqualTo(newest(undisturbed));
    }

    private static int newest(Task task) {
        return task.answered().stream().mapToInt(Step::place).max().orElse(0);
    }

    private static Task answeringAtOnce(Participant participant, Task known, List<BookingSnapshot> story) {
        Task task = known;
        for (BookingSnapshot booking : story) {
            Decision decision = participant.decide(task, booking);
            task = decision.task();
            for (Planned planned : decision.plan()) {
                task = task.answering(booking.requestRevision(), planned.step());
            }
        }
        return task;
    }

    @Property(tries = 300)
    void whatAPeerSaysItKnowsAgainFromItsOwnTopic(
            @ForAll("participants") Participant participant, @ForAll("stories") List<BookingSnapshot> story) {
        Task task = Task.UNKNOWN;
        List<Step> places = new ArrayList<>();
        for (BookingSnapshot booking : story) {
            Decision decision = participant.decide(task, booking);
            for (Planned planned : decision.plan()) {
                places.add(planned.step());

                assertThat(participant.given(planned.message()))
                        .contains(new Participant.Given(planned.occasion().requestRevision(), planned.step()));
                assertThat(planned.message().bookingId()).isEqualTo(ID);
            }
            task = decision.task();
        }
        assertThat(places).allSatisfy(it -> assertThat(it.place()).isBetween(1, Step.PLACES_PER_REQUEST - 1));
    }

    @Provide
    Arbitrary<Participant> participants() {
        Pace pace = new Pace(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3));
        return Arbitraries.longs()
                .map(seed -> new Behaviour(seed, pace, 40, 40))
                .flatMap(it -> Arbitraries.of(new Workshop(it), new Billing(it)));
    }

    /** Snapshots in version order with request revisions that only grow; the facts as they come. */
    @Provide
    Arbitrary<List<BookingSnapshot>> stories() {
        return Arbitraries.randomValue(RestartTest::story);
    }

    private static List<BookingSnapshot> story(Random chance) {
        List<BookingSnapshot> story = new ArrayList<>();
        int requestRevision = 1;
        story.add(Bookings.requested(ID));
        for (int version = 2; version <= 2 + chance.nextInt(9); version++) {
            requestRevision += chance.nextInt(4) == 0 ? 1 : 0;
            boolean cancelled = chance.nextInt(6) == 0;
            story.add(Bookings.booking(
                    ID,
                    version,
                    requestRevision,
                    cancelled ? "CANCELLED" : one(STATUSES, chance),
                    cancelled ? "CANCELLED" : "OPEN",
                    one(WORKS, chance),
                    one(PAYMENTS, chance)));
        }
        return story;
    }

    private static String one(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }
}
