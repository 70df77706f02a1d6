package dev.mek.bookings.lease;

import dev.mek.bookings.outbox.ShardSet;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The statements behind the leases, each one transaction of its own; time is the database's. Stateless. */
final class LeaseTable {

    // One statement a heartbeat: it keeps the member alive, renews what it holds and reads the whole picture. The parts
    // see the table as it was before, so a member that was away for long finds out here that others took its shards.
    private static final String BEAT = """
            WITH alive AS (
                INSERT INTO relay_member (instance, until, standing) VALUES (:me, clock_timestamp() + :rest, :standing)
                ON CONFLICT (instance) DO UPDATE SET until = excluded.until, standing = excluded.standing),
            renewed AS (
                UPDATE relay_lease SET until = clock_timestamp() + :rest WHERE owner = :me)
            SELECT l.shard, l.epoch, l.owner = :me AS mine, l.owner IS NULL OR l.until < clock_timestamp() AS free,
                   CASE WHEN l.owner = :me OR l.owner IS NULL OR l.until < clock_timestamp() THEN
                       (SELECT o.created_at FROM outbox o WHERE o.shard = l.shard ORDER BY o.seq LIMIT 1) END AS oldest,
                   others.instances, others.standings
            FROM relay_lease l, (
                SELECT array_agg(m.instance ORDER BY m.instance) AS instances,
                       array_agg(m.standing ORDER BY m.instance) AS standings
                FROM relay_member m WHERE m.until > clock_timestamp() AND m.instance <> :me) AS others
            """;

    private static final String CLAIM = """
            UPDATE relay_lease l SET owner = :me, epoch = l.epoch + 1, until = clock_timestamp() + :rest
            FROM (SELECT shard FROM relay_lease
                  WHERE shard = ANY (:wanted) AND (owner IS NULL OR until < clock_timestamp())
                  ORDER BY shard FOR UPDATE SKIP LOCKED) AS free
            WHERE l.shard = free.shard
            RETURNING l.shard, l.epoch
            """;

    private static final String RELEASE = """
            UPDATE relay_lease SET owner = NULL, until = '-infinity' WHERE owner = :me AND shard = ANY (:shards)
            """;

    // A name belongs to one living process, so whoever starts under it knows that the former one is dead.
    private static final String FORGET = """
            WITH dead AS (
                DELETE FROM relay_member
                WHERE until < clock_timestamp() - interval '1 hour' OR split_part(instance, '#', 1) = :name)
            UPDATE relay_lease SET owner = NULL, until = '-infinity' WHERE split_part(owner, '#', 1) = :name
            """;

    private static final String LEAVE = "DELETE FROM relay_member WHERE instance = :me";

    private LeaseTable() {}

    static View beat(Handle handle, String me, Standing standing, Duration rest) {
        List<Line> lines = handle.createQuery(BEAT)
                .bind("me", me)
                .bind("rest", rest)
                .bind("standing", standing.name())
                .map(LeaseTable::line)
                .list();
        return View.of(lines);
    }

    static List<Held> claim(Handle handle, String me, ShardSet wanted, Duration rest) {
        return handle.createQuery(CLAIM)
                .bind("me", me)
                .bind("rest", rest)
                .bindArray("wanted", Short.class, shorts(wanted))
                .map((row, context) -> new Held(row.getInt("shard"), row.getLong("epoch")))
                .list();
    }

    static void release(Handle handle, String me, ShardSet shards) {
        handle.createUpdate(RELEASE)
                .bind("me", me)
                .bindArray("shards", Short.class, shorts(shards))
                .execute();
    }

    static void forget(Handle handle, String name) {
        handle.createUpdate(FORGET).bind("name", name).execute();
    }

    static void leave(Handle handle, String me) {
        handle.createUpdate(LEAVE).bind("me", me).execute();
    }

    private static List<Short> shorts(ShardSet shards) {
        return shards.stream().mapToObj(shard -> (short) shard).toList();
    }

    private static Line line(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Line(
                new Held(row.getInt("shard"), row.getLong("epoch")),
                row.getBoolean("mine"),
                row.getBoolean("free"),
                oldest == null ? null : oldest.toInstant(),
                others(row.getArray("instances"), row.getArray("standings")));
    }

    private static SortedMap<String, Standing> others(@Nullable Array instances, @Nullable Array standings)
            throws SQLException {
        SortedMap<String, Standing> others = new TreeMap<>();
        if (instances != null && standings != null) {
            String[] names = (String[]) instances.getArray();
            String[] said = (String[]) standings.getArray();
            for (int i = 0; i < names.length; i++) {
                others.put(names[i], Standing.of(said[i]));
            }
        }
        return others;
    }

    /** A shard under the epoch of its lease. */
    record Held(int shard, long epoch) {}

    record Line(
            Held shard,
            boolean mine,
            boolean free,
            @Nullable Instant oldest,
            SortedMap<String, Standing> others) {}

    /**
     * All leases as one member sees them.
     *
     * @param others the other live members
     * @param waiting its shards that have rows
     * @param oldest when the oldest row of its shards, or of those that nobody holds, was written
     */
    record View(
            SortedMap<String, Standing> others,
            List<Held> mine,
            ShardSet free,
            ShardSet waiting,
            @Nullable Instant oldest) {

        static View of(List<Line> lines) {
            SortedMap<String, Standing> others = new TreeMap<>();
            List<Held> mine = new ArrayList<>();
            ShardSet free = ShardSet.NONE;
            ShardSet waiting = ShardSet.NONE;
            Instant oldest = null;
            for (Line line : lines) {
                others.putAll(line.others());
                if (line.mine()) {
                    mine.add(line.shard());
                } else if (line.free()) {
                    free = free.with(line.shard().shard());
                }
                if (line.oldest() != null) {
                    waiting = line.mine() ? waiting.with(line.shard().shard()) : waiting;
                    oldest = oldest == null || line.oldest().isBefore(oldest) ? line.oldest() : oldest;
                }
            }
            return new View(others, mine, free, waiting, oldest);
        }
    }
}
