package dev.mek.cli.chaos.collect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look at what waits in the outbox, over a connection that is there already: a blow must not wait for one. */
public final class OutboxLook implements AutoCloseable {

    private static final String OF_OWNER = """
            SELECT lane, position FROM outbox JOIN relay_lease USING (shard)
            WHERE topic = 'bookings.booking.v1' AND (? = '' OR split_part(owner, '#', 1) = ?)
            """;

    private final Connection connection;

    public OutboxLook(Database database) throws SQLException {
        this.connection = database.connect();
    }

    /** What waits in the shards of an instance; of all, when it is empty. */
    public List<Waiting> of(String instance) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_OWNER)) {
            statement.setString(1, instance);
            statement.setString(2, instance);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getString(1), rows.getLong(2)));
                }
            }
            return waiting;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // The blow was the database's.
        }
    }
}
