package dev.mek.bookings.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slot as a caller asks for it.
 *
 * @param end null leaves it to the service's duration; else it must agree with that
 */
public record WantedSlot(Instant start, @Nullable Instant end) {}
