/**
 * What is done to a stack while it works: which blows, in which order, by seed; and what each of them struck.
 *
 * <p>In: a stack and a seed. Out: faults, and how many struck while an event was on its way. Never here: what they may
 * cause.
 */
@NullMarked
package dev.mek.cli.chaos.fault;

import org.jspecify.annotations.NullMarked;
