package dev.mek.bookings.relay;

import dev.mek.bookings.outbox.OutboxRow;
import dev.mek.bookings.outbox.Publication;

/** What became of a row that was sent. */
sealed interface Outcome {

    OutboxRow row();

    /** Kafka acknowledged it. */
    record Delivered(Publication publication) implements Outcome {
        @Override
        public OutboxRow row() {
            return publication.row();
        }
    }

    /** Kafka may or may not have it. */
    record Failed(OutboxRow row, Fault fault, Exception error) implements Outcome {}
}
