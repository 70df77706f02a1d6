package dev.mek.cli.chaos.collect;

import dev.mek.cli.verdict.history.BayRow;
import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.DeadLetterRow;
import dev.mek.cli.verdict.history.InboxRow;
import dev.mek.cli.verdict.history.Observation;
import dev.mek.cli.verdict.history.OutboxRow;
import dev.mek.cli.verdict.history.VersionRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All rows that a verdict asks for. */
public record Tables(Database database) {

    public List<Observation> read() throws SQLException {
        List<Observation> all = new ArrayList<>();
        all.addAll(database.read(
                "SELECT *, lower(slot) AS starts, upper(slot) AS ends FROM booking ORDER BY id", Tables::booking));
        all.addAll(database.read(
                "SELECT *, lower(slot) AS starts, upper(slot) AS ends FROM history ORDER BY booking_id, version",
                Tables::version));
        all.addAll(database.read(
                "SELECT *, lower(slot) AS starts, upper(slot) AS ends FROM bay_allocation ORDER BY booking_id",
                Tables::bay));
        all.addAll(database.read("SELECT * FROM inbox ORDER BY source, event_id", Tables::inbox));
        all.addAll(database.read(
                "SELECT * FROM outbox WHERE topic = 'bookings.booking.v1' ORDER BY shard, seq", Tables::outbox));
        if (!database.read("SELECT 1 WHERE to_regclass('dead_letter') IS NOT NULL", row -> true)
                .isEmpty()) {
            all.addAll(database.read("SELECT * FROM dead_letter ORDER BY id", Tables::deadLetter));
        }
        return all;
    }

    private static Observation booking(Rows row) throws SQLException {
        return new BookingRow(
                row.text("id"),
                row.large("version"),
                row.text("status"),
                row.text("request"),
                row.number("request_revision"),
                row.text("work"),
                row.number("work_answers"),
                row.large("work_revision"),
                row.text("payment"),
                row.number("payment_answers"),
                row.large("payment_revision"),
                row.largeOrNull("payment_amount_minor"),
                row.textOrNull("payment_currency"),
                row.text("workshop_id"),
                row.time("starts"),
                row.time("ends"),
                row.text("service_kind"),
                row.text("customer_id"),
                row.text("vehicle_id"),
                row.large("price_minor"),
                row.text("currency"),
                row.time("created_at"),
                row.time("changed_at"));
    }

    private static Observation version(Rows row) throws SQLException {
        return new VersionRow(
                row.text("booking_id"),
                row.large("version"),
                row.text("event"),
                row.text("event_id"),
                row.text("status"),
                row.text("request"),
                row.number("request_revision"),
                row.text("work"),
                row.text("payment"),
                row.time("starts"),
                row.time("ends"),
                row.text("service_kind"),
                row.time("at"),
                row.textOrNull("cause_source"),
                row.textOrNull("cause_event_id"),
                row.numberOrNull("published_partition"),
                row.largeOrNull("published_offset"),
                row.timeOrNull("published_at"));
    }

    private static Observation bay(Rows row) throws SQLException {
        return new BayRow(
                row.text("booking_id"),
                row.text("workshop_id"),
                row.number("bay"),
                row.time("starts"),
                row.time("ends"));
    }

    private static Observation inbox(Rows row) throws SQLException {
        return new InboxRow(
                row.text("source"),
                row.text("event_id"),
                row.text("booking_id"),
                row.text("outcome"),
                row.time("received_at"));
    }

    private static Observation outbox(Rows row) throws SQLException {
        return new OutboxRow(row.text("lane"), row.large("position"), row.time("created_at"));
    }

    private static Observation deadLetter(Rows row) throws SQLException {
        return new DeadLetterRow(
                row.text("topic"), row.number("partition"), row.large("offset"), row.text("reason"), row.text("state"));
    }
}
