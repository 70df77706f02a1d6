package dev.mek.bookings.usecase;

import static dev.mek.bookings.usecase.Instance.caller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.BookingFilter;
import dev.mek.bookings.domain.BookingPage;
import dev.mek.bookings.domain.Status;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.domain.workshop.Workshop;
import dev.mek.local.testing.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BookingQueriesIT {

    private static final Instant FIRST = Instant.parse("2026-03-10T09:00:00Z");
    private static Instance service;

    /** In the order of their creation: a slot a day, in turn at north and south, and for one of three customers. */
    private static final List<UUID> CREATED = new ArrayList<>();

    @BeforeAll
    static void open() {
        service = Instance.on(LocalStack.shared().newDatabase());
        for (int i = 0; i < 12; i++) {
            CREATED.add(service.created(new CreateBooking(
                            i % 2 == 0 ? "north" : "south",
                            "oil-change",
                            new WantedSlot(FIRST.plus(Duration.ofDays(i)), null),
                            "customer-" + i % 3,
                            "vehicle",
                            null))
                    .id());
        }
        service.created("probe", FIRST);
        service.bookings.cancel(new CancelBooking(CREATED.getFirst(), null), caller());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void pagesHaveEachBookingOnceTheNewestFirst() {
        BookingFilter all = filter(Set.of(), null, null, FIRST, FIRST.plus(Duration.ofDays(20)));
        List<UUID> seen = new ArrayList<>();
        UUID below = null;
        int pages = 0;
        do {
            BookingPage page = service.queries.list(all, below, 5);
            seen.addAll(ids(page));
            below = page.next();
            pages++;
        } while (below != null);

        assertThat(seen).isEqualTo(CREATED.reversed());
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aBookingCreatedBetweenTwoPagesDisturbsNothing() {
        BookingFilter ofCustomer = filter(Set.of(), null, "customer-page", null, null);
        var own = new CreateBooking("probe", "tyres", new WantedSlot(FIRST, null), "customer-page", "vehicle", null);
        BookingFilter atProbe = new BookingFilter(Set.of(), "probe", "customer-page", null, null);
        UUID first = service.created(own).id();
        UUID second = service.created(own).id();

        BookingPage page = service.queries.list(atProbe, null, 1);
        service.created(own);
        BookingPage next = service.queries.list(atProbe, page.next(), 1);

        assertThat(ids(page)).containsExactly(second);
        assertThat(ids(next)).containsExactly(first);
        assertThat(next.next()).isNull();
        assertThat(service.queries.list(ofCustomer, null, 10).items())
                .as("bookings at a hidden workshop are listed on request only")
                .isEmpty();
    }

    @Test
    void everyFilterNarrows() {
        Instant third = FIRST.plus(Duration.ofDays(2));

        assertThat(list(filter(Set.of(Status.CANCELLED), null, null, null, null)))
                .containsExactly(CREATED.getFirst());
        assertThat(list(filter(Set.of(Status.CANCELLED, Status.PENDING), null, null, null, null)))
                .hasSize(12);
        assertThat(list(filter(Set.of(), "south", null, null, null))).hasSize(6);
        assertThat(list(filter(Set.of(), "north", "customer-0", null, null))).hasSize(2);
        assertThat(list(filter(Set.of(), null, null, third, null))).hasSize(10);
        assertThat(list(filter(Set.of(), null, null, null, third))).hasSize(2);
        assertThat(list(filter(Set.of(), null, null, third, third.plusSeconds(1))))
                .containsExactly(CREATED.get(2));
        assertThat(list(filter(Set.of(), "nowhere", null, null, null))).isEmpty();
    }

    @Test
    void availabilityShowsWhatIsLeftOfTheWorkshopsOwnDay() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        Booking booking = service.created("harbour", Instant.parse("2026-05-04T15:00:00Z"));

        var free = (Answer.Free) service.queries.availability("harbour", "oil-change", day);

        assertThat(free.slots().getFirst().start()).isEqualTo(Instant.parse("2026-05-04T11:00:00Z"));
        assertThat(free.slots()).hasSize(35 - 3);
        assertThat(free.slots()).noneMatch(booking.terms().slot()::overlaps);
        assertThat(free.slots()).extracting(Slot::end).last().isEqualTo(Instant.parse("2026-05-04T20:00:00Z"));
        assertThat(service.queries.availability("west", "oil-change", day)).isInstanceOf(Answer.UnknownWorkshop.class);
        assertThat(service.queries.availability("south", "wash", day)).isInstanceOf(Answer.UnknownService.class);
    }

    @Test
    void referenceDataLeavesOutWhatIsHidden() {
        assertThat(service.queries.workshops()).extracting(Workshop::id).containsExactly("harbour", "north", "south");
        assertThat(service.queries.services()).hasSize(4);
    }

    private static BookingFilter filter(
            Set<Status> statuses,
            @Nullable String workshop,
            @Nullable String customer,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new BookingFilter(statuses, workshop, customer, from, to);
    }

    private static List<UUID> list(BookingFilter filter) {
        return ids(service.queries.list(filter, null, BookingQueries.PAGE_ROWS_MAX)).stream()
                .filter(CREATED::contains)
                .toList();
    }

    private static List<UUID> ids(BookingPage page) {
        return page.items().stream().map(Booking::id).toList();
    }
}
