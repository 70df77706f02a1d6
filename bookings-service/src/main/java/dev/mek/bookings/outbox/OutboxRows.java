package dev.mek.bookings.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The relay's side of the outbox table. Stateless. */
public final class OutboxRows {

    // A range of the primary key per shard: the cost follows the rows taken, not the backlog. Sizes are told without
    // fetching the values, so what is cut off has not been read.
    private static final String READ = """
            SELECT r.shard, r.seq, r.lane, r.position, r.topic, r.key, r.headers, r.value, r.bytes, r.created_at
            FROM (
                SELECT o.*, sum(o.bytes) OVER (ORDER BY o.seq ROWS UNBOUNDED PRECEDING) AS bytes_until
                FROM unnest(:shards) AS wanted (shard), LATERAL (
                    SELECT outbox.*,
                        coalesce(octet_length(key), 0) + octet_length(headers::text) + coalesce(octet_length(value), 0)
                            AS bytes
                    FROM outbox
                    WHERE outbox.shard = wanted.shard AND outbox.seq <> ALL (:known)
                    ORDER BY outbox.seq LIMIT :limit) AS o) AS r
            WHERE r.bytes_until - r.bytes < :bytesMax
            """;

    private static final String REMOVE = """
            WITH gone AS (
                DELETE FROM outbox o
                USING unnest(:shards, :seqs, :epochs, :partitions, :offsets, :micros)
                          AS acked (shard, seq, epoch, partition, "offset", micros)
                      JOIN relay_lease lease
                          ON lease.shard = acked.shard AND lease.epoch = acked.epoch AND lease.owner = :owner
                WHERE o.shard = acked.shard AND o.seq = acked.seq
                RETURNING o.lane, o.position, acked.partition, acked."offset", acked.micros)
            UPDATE history h
            SET published_partition = gone.partition, published_offset = gone."offset",
                published_at = to_timestamp(gone.micros / 1e6)
            FROM gone
            WHERE h.booking_id = gone.lane AND h.version = gone.position
            """;

    private OutboxRows() {}

    /**
     * Reads rows of these shards, each shard's oldest first.
     *
     * @param known rows to leave out, by {@link OutboxRow#seq}
     * @param limit rows per shard at most
     * @param bytesMax when the rows have come to this many bytes no more are read; the last may go beyond it. Rows that
     *     come to less are all there were
     */
    public static List<OutboxRow> read(
            Handle handle, ShardSet shards, Collection<Long> known, int limit, long bytesMax) {
        return handle.createQuery(READ)
                .bindArray("shards", Short.class, shards(shards))
                .bindArray("known", Long.class, List.copyOf(known))
                .bind("limit", limit)
                .bind("bytesMax", bytesMax)
                .map(OutboxRows::row)
                .list();
    }

    /**
     * Deletes rows and notes in the history where their events lie, for those shards whose lease is still the owner's
     * under the epoch. Rows of other shards stay: their new holder sends them again, which is a legal repeat.
     */
    public static void remove(
            Handle handle, String owner, IntToLongFunction epochs, Collection<Publication> publications) {
        handle.createUpdate(REMOVE)
                .bind("owner", owner)
                .bindArray(
                        "shards",
                        Short.class,
                        publications.stream()
                                .map(done -> (short) done.row().shard())
                                .toList())
                .bindArray(
                        "seqs",
                        Long.class,
                        longs(publications, done -> done.row().seq()))
                .bindArray(
                        "epochs",
                        Long.class,
                        longs(
                                publications,
                                done -> epochs.applyAsLong(done.row().shard())))
                .bindArray(
                        "partitions",
                        Integer.class,
                        publications.stream().map(Publication::partition).toList())
                .bindArray("offsets", Long.class, longs(publications, Publication::offset))
                .bindArray("micros", Long.class, longs(publications, OutboxRows::micros))
                .execute();
    }

    private static long micros(Publication publication) {
        return ChronoUnit.MICROS.between(java.time.Instant.EPOCH, publication.at());
    }

    private static List<Long> longs(Collection<Publication> publications, ToLongFunction<Publication> field) {
        return publications.stream().mapToLong(field).boxed().toList();
    }

    private static List<Short> shards(ShardSet shards) {
        return shards.stream().mapToObj(shard -> (short) shard).toList();
    }

    private static OutboxRow row(ResultSet row, StatementContext context) throws SQLException {
        return new OutboxRow(
                row.getInt(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getString(5),
                row.getBytes(6),
                HeaderText.read(row.getString(7)),
                row.getBytes(8),
                row.getInt(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
