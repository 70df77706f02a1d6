package dev.mek.bookings.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.contracts.message.BookingSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Any order and repetition of a booking's foreign events, mixed with change and cancel, over two instances, through Kafka
 * and PostgreSQL: the booking ends as the domain alone would have it. The seed is printed; the same stories run again with
 * {@code -Dstories.seed=…}.
 */
@Timeout(120)
class StoriesIT {

    private static final int STORIES = 200;

    private final long seed = Long.getLong("stories.seed", new Random().nextLong());
    private final Random chance = new Random(seed);
    private final StoryWorld world = new StoryWorld();
    private final List<Played> played = new ArrayList<>();

    /** A story and the booking that it happens to, as it was created. */
    private record Played(Booking created, Story story) {

        UUID id() {
            return created.id();
        }
    }

    @BeforeEach
    void printTheSeed() {
        System.out.println("stories.seed=" + seed);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anyOrderEndsInTheBookingThatTheDomainHas() {
        createBookings();

        int phases =
                played.stream().mapToInt(it -> it.story().phases().size()).max().orElseThrow();
        for (int phase = 0; phase < phases; phase++) {
            play(phase);
        }
        world.awaitAllRead();

        Map<UUID, List<BookingSnapshot>> published = world.published();
        played.forEach(it -> endsAsTheDomainHasIt(it, published.getOrDefault(it.id(), List.of())));
    }

    @Test
    void everythingToldOnceMoreChangesNothing() {
        createBookings();
        tellFirstAnswers(played);
        world.awaitAllRead();
        List<Booking> before = bookings();

        tellFirstAnswers(played.reversed());
        world.awaitAllRead();

        assertThat(bookings()).as("stories.seed=%d", seed).containsExactlyElementsOf(before);
    }

    private void createBookings() {
        List<ServiceKind> services = Stream.of("oil-change", "inspection", "brakes", "tyres")
                .map(it -> world.node(0).reference().service(it).orElseThrow())
                .toList();
        Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(10));
        for (int number = 0; number < STORIES; number++) {
            Instant start = day.plus(Duration.ofMinutes(15L * (number % 80)));
            Story story = Story.of(new Random(chance.nextLong()), start, services);
            var command = new CreateBooking(
                    "probe", story.service().id(), new WantedSlot(start, null), "customer", "vehicle-0", null);
            Answer.ToCreate answer = world.node(number).bookings().create(command, Instance.caller());
            assertThat(answer).isInstanceOf(Answer.Created.class);
            played.add(new Played(((Answer.Created) answer).booking(), story));
        }
    }

    /** Tells what belongs to the phase, in any order over all bookings. Half of the wishes race that, half come after it. */
    private void play(int phase) {
        List<Map.Entry<UUID, Told>> now = new ArrayList<>();
        for (Played it : played) {
            if (phase < it.story().phases().size()) {
                it.story().phases().get(phase).forEach(event -> now.add(Map.entry(it.id(), event)));
            }
        }
        Collections.shuffle(now, chance);
        now.forEach(it -> world.tell(it.getKey(), it.getValue()));

        List<Played> customers = new ArrayList<>(played);
        Collections.shuffle(customers, chance);
        customers.subList(0, STORIES / 2).forEach(it -> wish(it, phase));
        world.awaitHeard();
        customers.subList(STORIES / 2, STORIES).forEach(it -> wish(it, phase));
    }

    /** The answers to the first request; no customer wishes for more here. */
    private void tellFirstAnswers(List<Played> order) {
        order.forEach(it -> it.story().events().stream()
                .filter(event -> event.answers() == 1)
                .forEach(event -> world.tell(it.id(), event)));
    }

    private void wish(Played customer, int phase) {
        List<Wanted> wishes = customer.story().wishes();
        if (phase >= wishes.size()) {
            return;
        }
        Wanted wanted = wishes.get(phase);
        Bookings bookings = world.node(phase).bookings();
        if (wanted.cancel()) {
            assertThat(bookings.cancel(new CancelBooking(customer.id(), null), Instance.caller()))
                    .as("stories.seed=%d", seed)
                    .isInstanceOf(Answer.Cancelled.class);
            return;
        }
        Answer.ToChange answer;
        do {
            answer = bookings.change(wanted.change(booking(customer.id())), Instance.caller());
        } while (answer instanceof Answer.VersionMismatch);
        assertThat(answer).as("stories.seed=%d", seed).isInstanceOf(Answer.Changed.class);
    }

    private void endsAsTheDomainHasIt(Played it, List<BookingSnapshot> published) {
        Booking actual = booking(it.id());
        Booking expected = it.story().end(it.created());
        String which = it + "; stories.seed=" + seed;

        assertThat(whole(actual)).as(which).isEqualTo(whole(expected));
        assertThat(actual.status()).as(which).isEqualTo(expected.status());
        assertThat(world.node(0).baysHeld(it.id()))
                .as(which)
                .containsExactlyElementsOf(expected.heldSlot().stream().toList());
        assertThat(published)
                .as(which)
                .extracting(BookingSnapshot::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, actual.version()).boxed().toList());
        assertThat(published.getLast()).as(which).isEqualTo(Snapshots.of(actual));
    }

    /** All of a booking but its version and the time of that, which count the steps on the way. */
    private static Booking whole(Booking booking) {
        return new Booking(booking.id(), 1, booking.facts(), booking.terms(), booking.createdAt(), booking.createdAt());
    }

    private List<Booking> bookings() {
        return played.stream().map(it -> booking(it.id())).toList();
    }

    private Booking booking(UUID id) {
        return world.node(0).queries().find(id).orElseThrow();
    }
}
