/**
 * What is done to single parts of a stack that is up: their logs, restart, pause, resume, kill.
 *
 * <p>In: names as people type them. Out: orders to the supervisor, and what came of them. Never here: what a stack is made of.
 */
@NullMarked
package dev.mek.cli.command.part;

import org.jspecify.annotations.NullMarked;
