package dev.mek.contracts.wire;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.PaymentCaptured;
import dev.mek.contracts.message.PaymentDeclined;
import dev.mek.contracts.message.PaymentRefunded;
import dev.mek.contracts.message.Slot;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.jspecify.annotations.Nullable;

/** Any message that keeps its contract, with an envelope that fits. */
final class Messages {

    /** A message and its envelope. */
    record Sent(Envelope envelope, Message message) {}

    private Messages() {}

    static Arbitrary<Sent> sent() {
        return messages()
                .flatMap(message -> Combinators.combine(text(), text(), text(), instants(), revision(message), traces())
                        .as((id, correlation, causation, time, revision, trace) -> new Sent(
                                new Envelope(
                                        id,
                                        message.type(),
                                        "/anybody",
                                        message.bookingId(),
                                        time,
                                        correlation,
                                        causation,
                                        revision,
                                        trace),
                                message)));
    }

    static Arbitrary<Message> messages() {
        return Arbitraries.oneOf(bookings(), workOrders(), payments());
    }

    private static Arbitrary<Message> bookings() {
        return Combinators.combine(
                        Arbitraries.of(BookingEventKind.class),
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.integers().greaterOrEqual(1),
                        instants(),
                        Arbitraries.integers().between(1, 86_400),
                        ids(),
                        names(),
                        money())
                .as((kind, id, version, at, seconds, customer, workshop, price) -> new BookingEvent(
                        kind,
                        new BookingSnapshot(
                                id,
                                version,
                                version,
                                status(kind),
                                "OPEN",
                                "PLANNED",
                                "CAPTURED",
                                workshop,
                                new Slot(at, at.plusSeconds(seconds)),
                                workshop,
                                customer,
                                customer,
                                price,
                                at,
                                at)));
    }

    private static String status(BookingEventKind kind) {
        return switch (kind) {
            case REQUESTED, CHANGED -> "PENDING";
            case CONFIRMED -> "CONFIRMED";
            case STARTED -> "IN_PROGRESS";
            case COMPLETED -> "COMPLETED";
            case HELD -> "ON_HOLD";
            case DECLINED -> "DECLINED";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static Arbitrary<Message> workOrders() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.of(WorkOrderState.class),
                        reasons())
                .as(WorkOrderUpdated::new);
    }

    private static Arbitrary<Message> payments() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.integers().greaterOrEqual(1),
                        money(),
                        reasons(),
                        Arbitraries.integers().between(0, 3))
                .as((id, booking, answers, amount, reason, which) -> switch (which) {
                    case 0 -> new PaymentAuthorized(id, booking, answers, amount);
                    case 1 -> new PaymentCaptured(id, booking, answers, amount);
                    case 2 -> new PaymentRefunded(id, booking, answers, amount);
                    default -> new PaymentDeclined(id, booking, answers, amount, reason);
                });
    }

    private static Arbitrary<Long> revision(Message message) {
        return message instanceof BookingEvent event
                ? Arbitraries.just(event.booking().version())
                : Arbitraries.longs().between(1, Integer.MAX_VALUE);
    }

    private static Arbitrary<TraceContext> traces() {
        return Arbitraries.create(TraceContext::start);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Arbitrary<Money> money() {
        return Combinators.combine(Arbitraries.longs().between(0, 1_000_000_000), Arbitraries.of("EUR", "USD", "JPY"))
                .as(Money::new);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(64);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(32);
    }

    private static Arbitrary<@Nullable String> reasons() {
        return text().injectNull(0.3);
    }

    /** Any text of one line, other planes and right-to-left included. */
    private static Arbitrary<String> text() {
        StringArbitrary codePoints = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00a0', '\u0fff')
                .withChars("€満車")
                .ofMinLength(1)
                .ofMaxLength(100);
        return Arbitraries.oneOf(codePoints, Arbitraries.of("🚗", "a🚗b"));
    }
}
