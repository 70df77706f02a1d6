package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.HistoryEntry.ForeignCause;
import dev.mek.bookings.store.InboxStore.Identity;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.wire.Envelope;
import java.util.UUID;

/**
 * An event of another party that keeps its contract, and where it stood.
 *
 * @param topic without the prefix of the cluster's user
 */
public record ForeignEvent(Envelope envelope, Message message, String topic, int partition, long offset) {

    UUID bookingId() {
        return message.bookingId();
    }

    Identity identity() {
        return new Identity(envelope.source(), envelope.id());
    }

    Occasion occasion() {
        var cause = new ForeignCause(envelope.source(), envelope.id(), topic, partition, offset, envelope.time());
        return new Occasion(envelope.correlationId(), envelope.id(), envelope.trace(), cause);
    }
}
