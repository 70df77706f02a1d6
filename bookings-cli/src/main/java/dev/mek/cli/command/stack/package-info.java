/**
 * Commands about the local stack, one file each.
 *
 * <p>In: a stack's name and wishes. Out: its progress, status and logs as people read them. Never here: processes.
 */
@NullMarked
package dev.mek.cli.command.stack;

import org.jspecify.annotations.NullMarked;
