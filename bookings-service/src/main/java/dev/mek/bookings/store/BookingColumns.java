package dev.mek.bookings.store;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.domain.Facts;
import dev.mek.bookings.domain.Payment;
import dev.mek.bookings.domain.PaymentFact;
import dev.mek.bookings.domain.Request;
import dev.mek.bookings.domain.Terms;
import dev.mek.bookings.domain.Work;
import dev.mek.bookings.domain.WorkFact;
import dev.mek.bookings.domain.workshop.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** A booking as a row, both ways. */
final class BookingColumns {

    static final String ALL = """
            id, version, request, request_revision, work, work_answers, work_revision, work_digest, payment,
            payment_answers, payment_revision, payment_digest, payment_amount_minor, payment_currency, workshop_id,
            lower(slot) AS slot_start, upper(slot) AS slot_end, service_kind, customer_id, vehicle_id, notes,
            price_minor, currency, created_at, changed_at""";

    private BookingColumns() {}

    static Booking read(ResultSet row) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new Facts(
                        Request.valueOf(row.getString("request")),
                        row.getInt("request_revision"),
                        work(row),
                        payment(row)),
                new Terms(
                        row.getString("workshop_id"),
                        Columns.slot(row),
                        row.getString("service_kind"),
                        new Money(row.getLong("price_minor"), row.getString("currency")),
                        row.getString("customer_id"),
                        row.getString("vehicle_id"),
                        row.getString("notes")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "changed_at"));
    }

    static void bind(SqlStatement<?> statement, Booking booking) {
        bindFacts(statement, booking.facts());
        Terms terms = booking.terms();
        statement
                .bind("id", booking.id())
                .bind("version", booking.version())
                .bind("status", booking.status().name())
                .bind("workshop_id", terms.workshopId())
                .bind("slot_start", Columns.utc(terms.slot().start()))
                .bind("slot_end", Columns.utc(terms.slot().end()))
                .bind("service_kind", terms.serviceKind())
                .bind("customer_id", terms.customerId())
                .bind("vehicle_id", terms.vehicleId())
                .bind("notes", terms.notes())
                .bind("price_minor", terms.price().amountMinor())
                .bind("currency", terms.price().currency())
                .bind("created_at", Columns.utc(booking.createdAt()))
                .bind("changed_at", Columns.utc(booking.changedAt()));
    }

    private static void bindFacts(SqlStatement<?> statement, Facts facts) {
        WorkFact work = facts.work();
        PaymentFact payment = facts.payment();
        Money amount = payment.amount();
        statement
                .bind("request", facts.request().name())
                .bind("request_revision", facts.requestRevision())
                .bind("work", work.value().name())
                .bind("work_answers", work.answers())
                .bind("work_revision", work.revision())
                .bind("work_digest", work.digest())
                .bind("payment", payment.value().name())
                .bind("payment_answers", payment.answers())
                .bind("payment_revision", payment.revision())
                .bind("payment_digest", payment.digest())
                .bind("payment_amount_minor", amount == null ? null : (Long) amount.amountMinor())
                .bind("payment_currency", amount == null ? null : amount.currency());
    }

    private static WorkFact work(ResultSet row) throws SQLException {
        return new WorkFact(
                Work.valueOf(row.getString("work")),
                row.getInt("work_answers"),
                row.getLong("work_revision"),
                row.getString("work_digest"));
    }

    private static PaymentFact payment(ResultSet row) throws SQLException {
        String currency = row.getString("payment_currency");
        return new PaymentFact(
                Payment.valueOf(row.getString("payment")),
                currency == null ? null : new Money(row.getLong("payment_amount_minor"), currency),
                row.getInt("payment_answers"),
                row.getLong("payment_revision"),
                row.getString("payment_digest"));
    }
}
