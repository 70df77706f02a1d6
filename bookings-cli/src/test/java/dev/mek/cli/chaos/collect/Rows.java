package dev.mek.cli.chaos.collect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The current row of a result, by column name. */
record Rows(ResultSet row) {

    /** What is made of one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Rows row) throws SQLException;
    }

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    int number(String column) throws SQLException {
        return row.getInt(column);
    }

    @Nullable
    Integer numberOrNull(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    long large(String column) throws SQLException {
        return row.getLong(column);
    }

    @Nullable
    Long largeOrNull(String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    Instant time(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Nullable
    Instant timeOrNull(String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
