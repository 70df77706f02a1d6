package dev.mek.bookings.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the inbox does.
 *
 * @param partitions how many this instance reads; 0 is fine when there are more instances than partitions
 * @param heldSince since when a fault that passes (or an unreachable Kafka) has kept it from going on; null when it goes
 */
public record InboxStatus(int partitions, @Nullable Instant heldSince) {}
