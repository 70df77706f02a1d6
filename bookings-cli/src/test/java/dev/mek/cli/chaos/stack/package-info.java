/**
 * The stack of a run: real processes under a supervisor of their own, and a proxy before each instance.
 *
 * <p>In: how many instances, what lies before their class path, how fast the peers are. Out: addresses, and the strikes
 * that a part can take. Never here: when to strike, and what is expected of it.
 */
@NullMarked
package dev.mek.cli.chaos.stack;

import org.jspecify.annotations.NullMarked;
