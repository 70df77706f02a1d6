/** Histories as files. In: histories. Out: the same ones. Never here: what they mean. */
@NullMarked
package dev.mek.cli.verdict.history;

import org.jspecify.annotations.NullMarked;
