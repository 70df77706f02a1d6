/**
 * Where all threads of a run put what they observe.
 *
 * <p>In: observations. Out: the same, for the history. Never here: an opinion on them.
 */
@NullMarked
package dev.mek.cli.chaos.record;

import org.jspecify.annotations.NullMarked;
