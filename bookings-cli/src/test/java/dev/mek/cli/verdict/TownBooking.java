package dev.mek.cli.verdict;

import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.ForeignRecord.Said;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.cli.verdict.history.VersionRow;
import dev.mek.cli.verdict.model.Fact;
import dev.mek.cli.verdict.model.Identity;
import dev.mek.cli.verdict.model.Party;
import dev.mek.cli.verdict.model.StatusRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booking of the town: the row that it is now. */
final class TownBooking {

    static final long PRICE_MINOR = 7900;

    final List<Said> said = new ArrayList<>();
    BookingRow row;
    String status = "";
    long workRevisions;
    long paymentRevisions;

    TownBooking(String id, Instant start, Instant end, Instant at) {
        row = new BookingRow(
                id,
                1,
                "PENDING",
                "OPEN",
                1,
                "UNANSWERED",
                0,
                0,
                "NONE",
                0,
                0,
                null,
                null,
                "north",
                start,
                end,
                "tyres",
                "c-" + id,
                "v-" + id,
                PRICE_MINOR,
                "EUR",
                at,
                at);
    }

    /** Takes a fact; whether it shows. */
    boolean take(Fact fact, Instant at) {
        String before = work() + payment();
        long version = row.version();
        row = fact.party() == Party.WORKSHOP
                ? with(row.request(), row.requestRevision(), fact, Fact.payment(row), version, row.changedAt())
                : with(row.request(), row.requestRevision(), Fact.work(row), fact, version, row.changedAt());
        if (before.equals(work() + payment())) {
            return false;
        }
        row = with(row.request(), row.requestRevision(), Fact.work(row), Fact.payment(row), version + 1, at);
        return true;
    }

    void cancel(Instant at) {
        row = with("CANCELLED", row.requestRevision(), Fact.work(row), Fact.payment(row), row.version() + 1, at);
    }

    void move(Instant start, Instant end, Instant at) {
        row = with(
                "OPEN",
                row.requestRevision() + 1,
                Fact.work(row),
                Fact.payment(row),
                row.version() + 1,
                at,
                start,
                end);
    }

    String work() {
        return Fact.work(row).inEffect(row);
    }

    String payment() {
        return Fact.payment(row).inEffect(row);
    }

    boolean holdsBay() {
        return StatusRule.holdsBay(row.request(), work());
    }

    Snapshot snapshot() {
        return new Snapshot(
                row.booking(),
                row.version(),
                row.requestRevision(),
                row.status(),
                row.request(),
                work(),
                payment(),
                row.workshop(),
                row.start(),
                row.end(),
                row.service(),
                row.customer(),
                row.vehicle(),
                row.priceMinor(),
                row.currency());
    }

    VersionRow version(@Nullable Identity cause) {
        String event = row.version() == 1 ? "REQUESTED" : row.status().equals(status) ? "CHANGED" : named();
        status = row.status();
        return new VersionRow(
                row.booking(),
                row.version(),
                event,
                "e-" + row.booking() + "-" + row.version(),
                row.status(),
                row.request(),
                row.requestRevision(),
                work(),
                payment(),
                row.start(),
                row.end(),
                row.service(),
                row.changedAt(),
                cause == null ? null : cause.source(),
                cause == null ? null : cause.eventId(),
                null,
                null,
                null);
    }

    private String named() {
        return switch (row.status()) {
            case "PENDING" -> "CHANGED";
            case "IN_PROGRESS" -> "STARTED";
            case "ON_HOLD" -> "HELD";
            default -> row.status();
        };
    }

    private BookingRow with(String request, int revision, Fact work, Fact payment, long version, Instant at) {
        return with(request, revision, work, payment, version, at, row.start(), row.end());
    }

    private BookingRow with(
            String request,
            int revision,
            Fact work,
            Fact payment,
            long version,
            Instant at,
            Instant start,
            Instant end) {
        BookingRow bare = new BookingRow(
                row.booking(),
                version,
                "",
                request,
                revision,
                work.word(),
                work.answers(),
                work.revision(),
                payment.word(),
                payment.answers(),
                payment.revision(),
                payment.amountMinor(),
                payment.currency(),
                row.workshop(),
                start,
                end,
                row.service(),
                row.customer(),
                row.vehicle(),
                row.priceMinor(),
                row.currency(),
                row.createdAt(),
                at);
        String derived = StatusRule.of(request, work.inEffect(bare), payment.inEffect(bare));
        return Change.of(bare, "status", derived);
    }
}
