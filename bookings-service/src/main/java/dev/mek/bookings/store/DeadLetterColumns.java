package dev.mek.bookings.store;

import dev.mek.bookings.deadletter.Content;
import dev.mek.bookings.deadletter.DeadLetter;
import dev.mek.bookings.deadletter.DeadLetterPage.Line;
import dev.mek.bookings.deadletter.Origin;
import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.deadletter.State;
import dev.mek.bookings.outbox.HeaderText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** From rows to dead letters. */
final class DeadLetterColumns {

    private DeadLetterColumns() {}

    static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getObject("booking_id", UUID.class),
                row.getString("type"),
                origin(row),
                content(row),
                row.getString("cut"),
                row.getString("traceparent"),
                Columns.instant(row, "parked_at"));
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getObject("booking_id", UUID.class),
                row.getString("type"),
                origin(row),
                Columns.instant(row, "parked_at"));
    }

    static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("topic"), row.getInt("partition"), row.getLong("offset"), row.getLong("timestamp_ms"));
    }

    static Content content(ResultSet row) throws SQLException {
        return new Content(row.getBytes("key"), HeaderText.read(row.getString("headers")), row.getBytes("value"));
    }
}
