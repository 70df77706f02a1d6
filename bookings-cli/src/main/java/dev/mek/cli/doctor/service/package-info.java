/**
 * A running service as its callers meet it.
 *
 * <p>In: a service as it is set. Out: findings, and what its clock says. Never here: a booking, and a request that changes
 * anything.
 */
@NullMarked
package dev.mek.cli.doctor.service;

import org.jspecify.annotations.NullMarked;
