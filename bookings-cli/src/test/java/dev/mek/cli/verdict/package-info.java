/**
 * The checker, tested by histories that are made up.
 *
 * <p>In: a town in which everything is right, and one thing done to it. Out: no alarm, or the alarm of the right name.
 * Never here: real processes.
 */
@NullMarked
package dev.mek.cli.verdict;

import org.jspecify.annotations.NullMarked;
