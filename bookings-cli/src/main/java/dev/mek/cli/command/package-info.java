/**
 * The frame of the command line: which commands there are, how words find their command, how a failure ends.
 *
 * <p>In: the words of the command line. Out: a run command and its exit code. Never here: what a command does; each
 * has its own file in the room of its group.
 */
@NullMarked
package dev.mek.cli.command;

import org.jspecify.annotations.NullMarked;
