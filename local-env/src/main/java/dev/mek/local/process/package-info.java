/**
 * Operating system processes on a leash, the log of what they print, and ports.
 *
 * <p>In comes a command line; out goes a process that cannot outlive this one. What the process is for never belongs here.
 */
@NullMarked
package dev.mek.local.process;

import org.jspecify.annotations.NullMarked;
