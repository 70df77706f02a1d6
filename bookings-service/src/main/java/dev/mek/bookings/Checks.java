package dev.mek.bookings;

import dev.mek.bookings.inbox.Inbox;
import dev.mek.bookings.inbox.InboxStatus;
import dev.mek.bookings.relay.Relay;
import dev.mek.bookings.relay.RelayStatus;
import dev.mek.bookings.store.Database;
import dev.mek.bookings.telemetry.CheckResult;
import dev.mek.bookings.telemetry.Health;
import dev.mek.bookings.telemetry.HealthCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What health asks. Without its database the service can do nothing; without the broker it still takes bookings. */
final class Checks {

    private Checks() {}

    /** Of a service that has not started: it lives, and that is all. */
    static Health starting(String why) {
        List<HealthCheck> notYet = List.of(new HealthCheck("start", () -> CheckResult.down(why)));
        return new Health(notYet, List.of(), notYet);
    }

    static HealthCheck database(Database database) {
        return new HealthCheck("database", () -> {
            database.jdbi().useHandle(handle -> handle.execute("SELECT 1"));
            return CheckResult.up("answers");
        });
    }

    static HealthCheck relay(Relay relay) {
        return new HealthCheck("relay", () -> {
            RelayStatus status = relay.status();
            Instant since = status.outageSince();
            return since == null
                    ? CheckResult.up("relays " + status.shards().size() + " shards")
                    : CheckResult.degraded("Kafka takes no events for " + secondsSince(since) + " s");
        });
    }

    static HealthCheck inbox(Inbox inbox) {
        return new HealthCheck("inbox", () -> {
            InboxStatus status = inbox.status();
            Instant since = status.heldSince();
            return since == null
                    ? CheckResult.up("reads " + status.partitions() + " partitions")
                    : CheckResult.degraded("held up for " + secondsSince(since) + " s");
        });
    }

    /** A loop that died would leave a process that looks well and does nothing. */
    static HealthCheck alive(String loop, BooleanSupplier alive) {
        return new HealthCheck(
                loop, () -> alive.getAsBoolean() ? CheckResult.up("runs") : CheckResult.down("its loop has ended"));
    }

    private static long secondsSince(Instant since) {
        return Duration.between(since, Instant.now()).toSeconds();
    }
}
