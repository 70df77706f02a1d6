/** Health, metrics and log lines, without a server where one is not needed. */
@NullMarked
package dev.mek.bookings.telemetry;

import org.jspecify.annotations.NullMarked;
