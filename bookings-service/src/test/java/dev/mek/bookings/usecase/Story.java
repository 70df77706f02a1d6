package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.CommandOutcome;
import dev.mek.bookings.domain.FactOutcome;
import dev.mek.bookings.domain.PaymentFact;
import dev.mek.bookings.domain.Said;
import dev.mek.bookings.domain.WorkFact;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.contracts.message.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What happens to one booking: what its customer wants, what the other parties tell, and in which phase each of their
 * events is delivered, often more than once. Phase n lies before wish n; the last phase after all wishes. An event is never
 * delivered before its request was made (the party could not know of it), nor where it would forbid a wish that is still
 * to come: then another order would rightly be another story.
 */
record Story(ServiceKind service, Instant start, List<Wanted> wishes, List<Told> events, List<List<Told>> phases) {

    private static final int WISHES_MAX = 3;
    private static final int REPEATS_MAX = 2;
    private static final int PLACES = 4;

    /** The story of a number under a seed, which is all that it depends on. */
    static Story of(Random chance, Instant start, List<ServiceKind> services) {
        ServiceKind service = one(services, chance);
        List<Wanted> wishes = wishes(chance, start, service, services);
        List<Told> events = events(chance, service, wishes);
        List<List<Told>> phases = new ArrayList<>();
        for (int phase = 0; phase <= wishes.size(); phase++) {
            phases.add(new ArrayList<>());
        }
        for (Told event : events) {
            int first = firstPhase(event, wishes);
            for (int delivery = 0; delivery <= chance.nextInt(REPEATS_MAX + 1); delivery++) {
                phases.get(first + chance.nextInt(wishes.size() + 1 - first)).add(event);
            }
        }
        return new Story(service, start, wishes, events, phases);
    }

    /** The domain's own end of the story: the wishes, then the facts in the order of their telling. */
    Booking end(Booking created) {
        Booking booking = Booking.request(created.id(), created.terms(), created.createdAt());
        ServiceKind kind = service;
        for (Wanted wanted : wishes) {
            booking = accepted(
                    wanted.cancel()
                            ? booking.cancel(created.createdAt())
                            : booking.change(wanted.terms(booking.terms(), kind), created.createdAt()));
            kind = wanted.service() == null ? kind : wanted.service();
        }
        List<Told> inOrder =
                events.stream().sorted(Comparator.comparingLong(Told::revision)).toList();
        for (Told event : inOrder) {
            booking = heard(booking, event.fact(created.id()));
        }
        return booking;
    }

    private static Booking accepted(CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Accepted accepted) {
            return accepted.booking();
        }
        throw new AssertionError("a wish of the story is not acceptable: " + outcome);
    }

    private static Booking heard(Booking booking, Said said) {
        FactOutcome outcome = switch (said) {
            case WorkFact fact -> booking.hear(fact, booking.createdAt());
            case PaymentFact fact -> booking.hear(fact, booking.createdAt());
        };
        return switch (outcome) {
            case FactOutcome.Applied applied -> applied.booking();
            case FactOutcome.Recorded recorded -> recorded.booking();
            case FactOutcome.Duplicate duplicate -> booking;
            case FactOutcome.Stale stale -> booking;
            case FactOutcome.Conflict conflict -> throw new AssertionError(conflict.why());
        };
    }

    private static List<Wanted> wishes(Random chance, Instant start, ServiceKind service, List<ServiceKind> services) {
        List<Wanted> wishes = new ArrayList<>();
        ServiceKind now = service;
        for (int wish = 1; wish <= chance.nextInt(WISHES_MAX + 1); wish++) {
            switch (chance.nextInt(4)) {
                case 0 -> wishes.add(new Wanted(false, null, null, "vehicle-" + wish));
                case 1 -> wishes.add(new Wanted(false, start.plus(Duration.ofDays(wish)), null, null));
                default -> {
                    ServiceKind before = now;
                    now = one(services.stream().filter(it -> !it.equals(before)).toList(), chance);
                    wishes.add(new Wanted(false, null, now, null));
                }
            }
        }
        if (chance.nextInt(3) == 0) {
            wishes.add(new Wanted(true, null, null, null));
        }
        return wishes;
    }

    /** To each request some of what each party has words for, contradictions included. */
    private static List<Told> events(Random chance, ServiceKind service, List<Wanted> wishes) {
        List<Money> prices = new ArrayList<>(List.of(money(service)));
        for (Wanted wanted : wishes) {
            if (wanted.asksAgain()) {
                prices.add(wanted.service() == null ? prices.getLast() : money(wanted.service()));
            }
        }
        List<Told> events = new ArrayList<>();
        for (int answers = 1; answers <= prices.size(); answers++) {
            Money price = prices.get(answers - 1);
            for (int place = 1; place <= PLACES; place++) {
                if (chance.nextInt(3) > 0) {
                    events.add(new Told(randomId(chance), true, answers, place, price));
                }
                if (chance.nextInt(3) > 0) {
                    Money amount =
                            chance.nextInt(6) == 0 ? new Money(price.amountMinor() + 1, price.currency()) : price;
                    events.add(new Told(randomId(chance), false, answers, place, amount));
                }
            }
        }
        return events;
    }

    private static int firstPhase(Told event, List<Wanted> wishes) {
        int first = 0;
        int request = 1;
        for (int wish = 0; wish < wishes.size(); wish++) {
            boolean forbids = event.answers() == request && event.forbids(wishes.get(wish));
            request += wishes.get(wish).asksAgain() ? 1 : 0;
            boolean asked = event.answers() == request && wishes.get(wish).asksAgain();
            if (forbids || asked) {
                first = wish + 1;
            }
        }
        return first;
    }

    private static Money money(ServiceKind service) {
        return new Money(service.price().amountMinor(), service.price().currency());
    }

    private static UUID randomId(Random chance) {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private static <T> T one(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
