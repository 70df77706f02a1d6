package dev.mek.bookings.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.loop.Eventually;
import dev.mek.bookings.store.Database;
import dev.mek.bookings.telemetry.Metrics;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.testing.LocalStack;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionIT {

    private static final Duration KEEP = Duration.ofDays(14);
    private static final RetentionSettings QUICK =
            new RetentionSettings(Duration.ofMillis(20), 100, Duration.ofMillis(1), Duration.ofSeconds(5));

    private final DatabaseLogin login = LocalStack.shared().newDatabase();
    private final Database database = Database.open(login.jdbcUrl(), login.user(), login.password(), 4);
    private final Metrics metrics = new Metrics();

    @BeforeEach
    void open() {
        database.migrate();
    }

    @AfterEach
    void close() {
        database.close();
        metrics.close();
    }

    @Test
    void whatIsOlderGoesInBatchesAndTheRestStays() {
        insert("old", 1_050, Duration.ofDays(15));
        insert("young", 50, Duration.ofDays(13));

        try (Retention retention = start()) {
            Eventually.until("only the young are there", () -> count() == 50);
            assertThat(retention.alive()).isTrue();
        }

        assertThat(metrics.scrape()).contains("bookings_retention_removed_total{table=\"inbox\"} 1050.0");
    }

    @Test
    void severalInstancesDoNotGetInEachOthersWay() {
        insert("old", 3_000, Duration.ofDays(15));

        try (Retention first = start();
                Retention second = start()) {
            Eventually.until("all are gone", () -> count() == 0);
            assertThat(first.alive()).isTrue();
            assertThat(second.alive()).isTrue();
        }

        assertThat(metrics.scrape())
                .contains("bookings_retention_removed_total{table=\"inbox\"} 3000.0")
                .contains("bookings_retention_errors_total{table=\"inbox\"} 0.0");
    }

    @Test
    void aRowThatSomebodyHoldsIsLeftForTheNextRound() {
        insert("old", 10, Duration.ofDays(15));

        try (Handle other = database.unpooled().open()) {
            other.begin();
            other.execute("SELECT 1 FROM inbox WHERE event_id = 'old-1' FOR UPDATE");
            try (Retention retention = start()) {
                Eventually.until("all others are gone", () -> count() == 1);
                other.rollback();
                Eventually.until("it is gone too", () -> count() == 0);
                assertThat(retention.alive()).isTrue();
            }
        }
    }

    @Test
    void aFailureIsCountedAndTheOtherTablesGoOn() {
        insert("old", 10, Duration.ofDays(15));
        List<Sweep> sweeps = List.of(Sweep.of("no_such_table", "at", KEEP), Sweep.of("inbox", "received_at", KEEP));

        try (Retention retention =
                Retention.start(database.jdbi(), sweeps, QUICK, metrics.retention(), InstantSource.system())) {
            Eventually.until("all are gone", () -> count() == 0);
            assertThat(retention.alive()).isTrue();
        }

        assertThat(metrics.scrape()).contains("bookings_retention_errors_total{table=\"no_such_table\"}");
    }

    @Test
    void theOldOnesAreFoundByTheIndex() {
        insert("old", 5_000, Duration.ofDays(15));
        database.jdbi().useHandle(handle -> handle.execute("ANALYZE inbox"));

        List<String> plan = database.jdbi()
                .withHandle(handle -> handle.createQuery("EXPLAIN "
                                + Sweep.of("inbox", "received_at", KEEP).sql())
                        .bind("before", OffsetDateTime.now(ZoneOffset.UTC))
                        .bind("rows", 100)
                        .mapTo(String.class)
                        .list());

        assertThat(String.join("\n", plan))
                .contains("Index Scan using inbox_by_time", "Tid Scan")
                .doesNotContain("Sort");
    }

    private Retention start() {
        return Retention.start(
                database.jdbi(),
                List.of(Sweep.of("inbox", "received_at", KEEP)),
                QUICK,
                metrics.retention(),
                InstantSource.system());
    }

    private void insert(String name, int rows, Duration age) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO inbox (source, event_id, booking_id, digest, outcome, received_at)
                        SELECT '/workshop', :name || '-' || n, gen_random_uuid(), '', 'APPLIED', now() - :age
                        FROM generate_series(1, :rows) AS n
                        """)
                        .bind("name", name)
                        .bind("age", age)
                        .bind("rows", rows)
                        .execute());
    }

    private long count() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM inbox")
                        .mapTo(Long.class)
                        .one());
    }
}
