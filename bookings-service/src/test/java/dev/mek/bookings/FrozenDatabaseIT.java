package dev.mek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.loop.Eventually;
import dev.mek.local.postgres.DatabaseLogin;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL hangs under load, which is worse than a refusal: connections stay open and nothing answers. */
@Timeout(180)
class FrozenDatabaseIT {

    private static final int BOOKINGS_PER_SECOND = 10;
    private static final long FROZEN_SECONDS = Long.getLong("mek.database.frozen.seconds", 6);

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatHangsForAWhileWedgesNothing() throws Exception {
        Map<String, String> environment = Surroundings.fresh();
        try (OwnPostgres postgres = OwnPostgres.started(folder)) {
            DatabaseLogin login = postgres.login();
            environment.put("BOOKINGS_DATABASE_URL", login.jdbcUrl());
            environment.put("BOOKINGS_DATABASE_USER", login.user());
            environment.put("BOOKINGS_DATABASE_PASSWORD", login.password());
            Jdbi database = Jdbi.create(login.jdbcUrl(), login.user(), login.password());
            try (ServiceProcess process = ServiceProcess.start(environment)) {
                URI service = process.awaitUp();
                Load load = Load.start(List.of(service), BOOKINGS_PER_SECOND, id -> {});

                long frozenNanos = System.nanoTime();
                postgres.pause();
                Eventually.until(
                        "it was frozen long enough",
                        () -> System.nanoTime() - frozenNanos > TimeUnit.SECONDS.toNanos(FROZEN_SECONDS));
                postgres.resume();
                int before = load.bookings.size();
                Eventually.until(
                        "bookings are taken again", () -> load.bookings.size() > before + 3 * BOOKINGS_PER_SECOND);
                load.close();

                Eventually.until("all events are out", () -> count(database, "SELECT count(*) FROM outbox") == 0);
                System.out.printf(
                        "database frozen %d s under %d bookings/s: %d bookings, %d failures%n",
                        FROZEN_SECONDS, BOOKINGS_PER_SECOND, load.bookings.size(), load.failures.size());
                assertThat(load.failures).allMatch(failure -> failure.contains("503") || failure.contains("timed out"));
                assertThat(count(database, "SELECT count(*) FROM booking"))
                        .isGreaterThanOrEqualTo(load.bookings.size());
            }
        }
    }

    private static long count(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
