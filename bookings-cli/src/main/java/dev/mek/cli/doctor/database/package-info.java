/**
 * A PostgreSQL database as the service meets it.
 *
 * <p>In: a database as it is set. Out: findings, and what its clock says. Never here: a change of anything, a row of a booking.
 */
@NullMarked
package dev.mek.cli.doctor.database;

import org.jspecify.annotations.NullMarked;
