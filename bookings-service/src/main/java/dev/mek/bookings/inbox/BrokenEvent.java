package dev.mek.bookings.inbox;

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
        ConsumerRecord<byte @Nullable [], byte @Nullable []> origin,
        String topic,
        BrokenReason reason,
        String detail) {}
