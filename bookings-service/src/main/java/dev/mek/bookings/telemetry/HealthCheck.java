package dev.mek.bookings.telemetry;

import java.util.function.Supplier;

/**
 * A named question about this process.
 *
 * @param name one or two words, kebab-case, e.g. {@code database}
 * @param probe answers at any time, from any thread; an exception counts as down
 */
public record HealthCheck(String name, Supplier<CheckResult> probe) {}
