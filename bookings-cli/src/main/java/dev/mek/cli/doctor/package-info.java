/**
 * The doctor: what is wrong with a set-up, the likely cause first, with evidence and what mends it.
 *
 * <p>In: a target as values. Out: a report. Never here: where a target comes from, how a report looks, a change of anything.
 */
@NullMarked
package dev.mek.cli.doctor;

import org.jspecify.annotations.NullMarked;
