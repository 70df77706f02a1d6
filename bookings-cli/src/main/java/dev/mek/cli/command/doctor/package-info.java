/**
 * {@code bookings doctor}: which set-up is looked at, and how the report is printed.
 *
 * <p>In: options, environment, the status of a stack. Out: a report and an exit code. Never here: a look at anything.
 */
@NullMarked
package dev.mek.cli.command.doctor;

import org.jspecify.annotations.NullMarked;
