package dev.mek.bookings.deadletter;

/**
 * Where a record lay.
 *
 * @param topic without the prefix of the cluster's user
 * @param timestampMs as the record has it: any number, its producer may set it
 */
public record Origin(String topic, int partition, long offset, long timestampMs) {}
