package dev.mek.bookings;

import dev.mek.bookings.config.IdempotencyConfig;
import dev.mek.bookings.config.RetentionConfig;
import dev.mek.bookings.retention.Sweep;
import java.util.List;

/** What is not kept for ever. Bookings and their history are: the history is a booking's audit, one row a version. */
final class Kept {

    private Kept() {}

    static List<Sweep> sweeps(RetentionConfig retention, IdempotencyConfig idempotency) {
        return List.of(
                Sweep.of("inbox", "received_at", retention.inbox()),
                Sweep.of("dead_letter", "parked_at", retention.deadLetters()),
                // A few hundred rows: no index would pay.
                Sweep.of("unknown_type", "last_at", retention.deadLetters()),
                Sweep.of("idempotency", "created_at", idempotency.keptFor()));
    }
}
