/**
 * What the documents and the helps show is run, so that they cannot lie.
 *
 * <p>In: Markdown with sessions, the examples of each help, {@code target/dist}. Out: the differences from what really
 * happens. Never here: what a command does inside.
 */
@NullMarked
package dev.mek.cli.readme;

import org.jspecify.annotations.NullMarked;
