package dev.mek.bookings.inbox;

import dev.mek.bookings.deadletter.Origin;
import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.deadletter.Undeliverable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that can never be handled.
 *
 * @param origin the record, byte for byte, and where it lay
 * @param topic where it lay, without the prefix of the cluster's user
 * @param detail what is wrong, in a sentence that holds no data of the record
 */
record BrokenEvent(
        ConsumerRecord<byte @Nullable [], byte @Nullable []> origin, String topic, Reason reason, String detail) {

    Undeliverable undeliverable() {
        return new Undeliverable(
                new Origin(topic, origin.partition(), origin.offset(), origin.timestamp()),
                Records.content(origin),
                reason,
                detail);
    }
}
