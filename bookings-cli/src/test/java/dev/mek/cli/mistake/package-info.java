/**
 * The classic mistakes, planted one at a time, to see whether the checker bites.
 *
 * <p>In: the service's sources and its distribution. Out: classes to be put before the service's own for one run. Never
 * here: how a run goes, and anything that the distribution contains.
 */
@NullMarked
package dev.mek.cli.mistake;

import org.jspecify.annotations.NullMarked;
