/**
 * The service's settings, read once from the environment; each record checks itself.
 *
 * <p>In: environment variables. Out: values that hold. Never here: defaults that depend on the machine, or a secret in a
 * message.
 */
@NullMarked
package dev.mek.bookings.config;

import org.jspecify.annotations.NullMarked;
