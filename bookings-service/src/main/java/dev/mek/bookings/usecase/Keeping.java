package dev.mek.bookings.usecase;

import java.util.Optional;
import java.util.function.Function;

/**
 * How the answer to a command is to be kept, together with all that the command changes.
 *
 * @param name the request's
 * @param receipt what is told again to who repeats the request; empty for an answer that is not to be kept, so that a
 *     repeat is a new attempt. Called within the transaction, once per attempt: pure and quick
 */
public record Keeping<A>(RequestName name, Function<A, Optional<byte[]>> receipt) {}
