package dev.mek.bookings.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.domain.Booking;
import dev.mek.bookings.loop.Eventually;
import dev.mek.local.testing.LocalStack;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that pass cost time; faults of one event cost this event. The database itself raises them. */
class InboxFaultsIT {

    /** More than a transaction's own attempts, so that the batch is put back, too. */
    private static final int FAULTS = 7;

    private final InboxWorld world = new InboxWorld();
    private final Jdbi database = Jdbi.create(world.login.jdbcUrl(), world.login.user(), world.login.password());

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "40P01, deadlock",
        "40001, serialization failure",
        "53300, too many connections",
        "25006, a standby that only reads"
    })
    void aFaultThatPassesIsWaitedForAndNothingIsLeftOut(String state, String name) {
        raiseOnInsert("nextval('faults') <= " + FAULTS, state);
        List<Booking> bookings = world.create(10);
        bookings.forEach(booking -> world.send(world.planned(booking.id())));
        world.flush();

        Inbox inbox = world.start("one");

        Eventually.until("all are applied", () -> world.handled("applied") == 10);
        assertThat(world.handled("rejected")).isZero();
        assertThat(bookings).allMatch(booking -> world.now(booking).version() == 2);
        assertThat(inbox.status().heldSince()).isNull();
    }

    @Test
    void anEventThatTheDatabaseWillNeverTakeIsLeftOutAndTheRestOfItsBatchApplied() {
        List<Booking> bookings = world.create(10);
        raiseOnInsert("NEW.booking_id = '" + bookings.get(4).id() + "'", "22003");
        bookings.forEach(booking -> world.send(world.planned(booking.id())));
        world.flush();

        world.start("one");

        Eventually.until("all others are applied", () -> world.handled("applied") == 9);
        Eventually.until("it is left out", () -> world.rejected("failure") == 1);
        assertThat(world.now(bookings.get(4)).version()).isEqualTo(1);
    }

    @Test
    void whileTheDatabaseIsAwayForLongerThanABatchMayTakeTheGroupKeepsItsMembers() {
        InboxSettings impatient = impatient(Duration.ofSeconds(8));
        Inbox first = world.start("a", impatient);
        Inbox second = world.start("b", impatient);
        Eventually.until(
                "they share the partitions",
                () -> first.status().partitions() == 6 && second.status().partitions() == 6);
        List<Booking> bookings = world.create(20);
        long rebalances = world.rebalances();

        long awayNanos = System.nanoTime();
        allowConnections(false);
        bookings.forEach(booking -> world.send(world.planned(booking.id())));
        Eventually.until("both wait", () -> held(first) && held(second));
        Eventually.until(
                "it lasted longer than a batch may",
                () -> System.nanoTime() - awayNanos
                        > impatient.pollInterval().multipliedBy(3).dividedBy(2).toNanos());
        allowConnections(true);

        Eventually.until("all are applied", () -> world.handled("applied") == 20);
        assertThat(world.rebalances()).isEqualTo(rebalances);
        assertThat(first.status().partitions()).isEqualTo(6);
        assertThat(second.status().partitions()).isEqualTo(6);
        assertThat(world.handled("rejected")).isZero();
    }

    private static boolean held(Inbox inbox) {
        return inbox.status().heldSince() != null;
    }

    private static InboxSettings impatient(Duration pollInterval) {
        InboxSettings quick = InboxWorld.QUICK;
        return new InboxSettings(
                quick.batchMax(),
                quick.pollMax(),
                quick.commitEvery(),
                quick.session(),
                quick.heartbeat(),
                pollInterval,
                quick.firstPause(),
                quick.longestPause(),
                quick.stopBound());
    }

    private void raiseOnInsert(String condition, String state) {
        database.useHandle(
                handle -> handle.createScript("""
                CREATE SEQUENCE faults;
                CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF %s THEN RAISE EXCEPTION 'a fault' USING ERRCODE = '%s'; END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER fault BEFORE INSERT ON inbox FOR EACH ROW EXECUTE FUNCTION fault();
                """.formatted(condition, state)).execute());
    }

    private void allowConnections(boolean allowed) {
        String name = world.login.jdbcUrl().substring(world.login.jdbcUrl().lastIndexOf('/') + 1);
        Jdbi admin = Jdbi.create(LocalStack.shared().jdbcUrl(), world.login.user(), world.login.password());
        admin.useHandle(handle -> {
            handle.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + allowed);
            handle.select(
                            "SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE datname = ? AND NOT ?",
                            name,
                            allowed)
                    .mapTo(String.class)
                    .list();
        });
    }
}
