/**
 * The whole, from outside: the built distribution as its users run it.
 *
 * <p>In: {@code target/dist}. Out: what a shell sees. Never here: a class of the services or of the command.
 */
@NullMarked
package dev.mek.cli.whole;

import org.jspecify.annotations.NullMarked;
