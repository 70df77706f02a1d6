/**
 * The check of a catalogue against earlier ones. In: where the catalogue lies and what to hold it against. Out: a report. Never
 * here: what a rule forbids, how a report is shown, any word of a domain.
 */
@NullMarked
package dev.mek.contracts.check;

import org.jspecify.annotations.NullMarked;
