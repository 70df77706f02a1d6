/**
 * The stack that the command brings up: which programs, wired how, and how one knows that the whole works.
 *
 * <p>In: a stack's name and wishes. Out: a plan for local-env's supervisor, and the addresses of a running stack. Never
 * here: how processes are started and kept, which is local-env's, and what the programs do.
 */
@NullMarked
package dev.mek.cli.stack;

import org.jspecify.annotations.NullMarked;
