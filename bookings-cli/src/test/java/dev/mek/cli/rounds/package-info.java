/**
 * The stack up and down, again and again, whatever ends it.
 *
 * <p>In: {@code target/dist}, a seed. Out: what each end leaves, which is nothing but data. Never here: a class of the
 * command or of the supervisor; the processes, ports and locks are looked at from outside.
 */
@NullMarked
package dev.mek.cli.rounds;

import org.jspecify.annotations.NullMarked;
