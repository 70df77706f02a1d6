package dev.mek.cli.command.demo;

import dev.mek.cli.output.Colour;

/**
 * One hop of the booking on its way.
 *
 * @param nanos when it was seen, by this process's clock
 * @param who did it
 * @param what happened
 * @param where it can be seen again; empty when nowhere
 */
record Hop(long nanos, String who, Colour colour, String what, String where) {}
