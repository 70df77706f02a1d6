/**
 * What the user sees.
 *
 * <p>In: rows, single things and changes as values. Out: text on the two channels of a process, data on stdout and
 * everything else on stderr, in the format that was asked for. Never here: where a value comes from.
 */
@NullMarked
package dev.mek.cli.output;

import org.jspecify.annotations.NullMarked;
