/**
 * The verdict on a run: is there anything in its history that one of the promises G1 to G12 forbids?
 *
 * <p>In: a {@link dev.mek.cli.verdict.history.History}. Out: findings by name with bounded evidence, and how much was
 * looked at, so that nothing passes for good because nothing was there. Never here: how a history was come by, and the
 * service's classes: the rules are written down a second time on purpose.
 */
@NullMarked
package dev.mek.cli.verdict;

import org.jspecify.annotations.NullMarked;
