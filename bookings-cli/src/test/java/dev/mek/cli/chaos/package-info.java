/**
 * Runs the whole under load and faults, and has what was observed judged.
 *
 * <p>In: scenario, seed, and the classes of a planted mistake if there is one. Out: a history, and what the run was like
 * in numbers. Never here: a promise's meaning, which the verdict knows.
 */
@NullMarked
package dev.mek.cli.chaos;

import org.jspecify.annotations.NullMarked;
