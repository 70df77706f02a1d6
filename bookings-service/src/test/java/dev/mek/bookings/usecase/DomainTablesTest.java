package dev.mek.bookings.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.CommandOutcome;
import dev.mek.bookings.domain.EventKind;
import dev.mek.bookings.domain.Facts;
import dev.mek.bookings.domain.Payment;
import dev.mek.bookings.domain.PaymentFact;
import dev.mek.bookings.domain.Request;
import dev.mek.bookings.domain.Status;
import dev.mek.bookings.domain.Terms;
import dev.mek.bookings.domain.Work;
import dev.mek.bookings.domain.WorkFact;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.contracts.message.BookingEventKind;
import dev.mek.contracts.message.Money;
import dev.mek.contracts.message.PaymentAuthorized;
import dev.mek.contracts.message.PaymentCaptured;
import dev.mek.contracts.message.PaymentDeclined;
import dev.mek.contracts.message.PaymentEvent;
import dev.mek.contracts.message.PaymentRefunded;
import dev.mek.contracts.message.WorkOrderState;
import dev.mek.contracts.message.WorkOrderUpdated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prints the tables of docs/domain.md and compares; with {@code -Drewrite} it writes them. */
class DomainTablesTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("mek.root"), "docs", "domain.md");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final UUID ID = new UUID(0, 1);
    private static final Money PRICE = new Money(8900, "EUR");

    @Test
    void theDocumentShowsWhatTheCodeDoes() throws IOException {
        String document = Files.readString(DOCUMENT);

        String printed = with(with(with(document, "events", events()), "status", status()), "names", names());

        if (System.getProperty("rewrite") != null) {
            Files.writeString(DOCUMENT, printed);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/domain.md; rewrite it with -Drewrite and review the difference")
                .isEqualTo(printed);
    }

    private static List<List<String>> events() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("event", "says", "fact"));
        for (WorkOrderState state : WorkOrderState.values()) {
            rows.add(List.of(
                    code(WorkOrderUpdated.TYPE), "state " + code(word(state)), "work " + ForeignFacts.work(state)));
        }
        Stream.of(
                        new PaymentAuthorized("p", ID, 1, PRICE),
                        new PaymentCaptured("p", ID, 1, PRICE),
                        new PaymentDeclined("p", ID, 1, PRICE, null),
                        new PaymentRefunded("p", ID, 1, PRICE))
                .forEach((PaymentEvent event) ->
                        rows.add(List.of(code(event.type()), "", "payment " + ForeignFacts.payment(event))));
        return rows;
    }

    private static List<List<String>> status() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("request", "work", "payment", "status", "bay", "change", "cancel"));
        for (Request request : Request.values()) {
            for (Work work : Work.values()) {
                for (Payment payment : Payment.values()) {
                    Booking booking = booking(request, work, payment);
                    rows.add(List.of(
                            request.name(),
                            work.name(),
                            payment.name(),
                            "**" + booking.status() + "**",
                            booking.heldSlot().isPresent() ? "yes" : "",
                            may(booking.change(terms("2026-03-11T09:00:00Z"), NOW)),
                            may(booking.cancel(NOW))));
                }
            }
        }
        return rows;
    }

    private static List<List<String>> names() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("new status", "event"));
        for (Status after : Status.values()) {
            Status other = after == Status.PENDING ? Status.CONFIRMED : Status.PENDING;
            rows.add(List.of(after.name(), type(EventKind.of(other, after))));
        }
        rows.add(List.of("the same", type(EventKind.of(Status.PENDING, Status.PENDING))));
        return rows;
    }

    private static Booking booking(Request request, Work work, Payment payment) {
        Terms terms = terms("2026-03-10T09:00:00Z");
        var facts = new Facts(
                request, 1, new WorkFact(work, 1, 1, "w"), new PaymentFact(payment, terms.price(), 1, 1, "p"));
        return new Booking(ID, 1, facts, terms, NOW, NOW);
    }

    private static Terms terms(String start) {
        return new Terms(
                "north",
                Slot.from(Instant.parse(start), Duration.ofMinutes(30)),
                "oil-change",
                new dev.mek.bookings.domain.workshop.Money(8900, "EUR"),
                "customer",
                "vehicle",
                null);
    }

    private static String may(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted accepted -> "yes";
            case CommandOutcome.Unchanged unchanged -> "already so";
            case CommandOutcome.Refused refused -> "no: " + refused.why().words();
        };
    }

    private static String type(EventKind kind) {
        return code(BookingEventKind.valueOf(kind.name()).type());
    }

    private static String word(WorkOrderState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String with(String document, String name, List<List<String>> rows) {
        String begin = "<!-- printed: " + name + " -->\n";
        int from = document.indexOf(begin) + begin.length();
        int to = document.indexOf("<!-- end -->", from);
        return document.substring(0, from) + table(rows) + document.substring(to);
    }

    private static String table(List<List<String>> rows) {
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|---".repeat(rows.getFirst().size())).append("|\n");
            }
        }
        return text.toString();
    }
}
