/**
 * The command on a real terminal: tmux draws what a person would see, and presses the keys.
 *
 * <p>In: {@code target/dist}, tmux. Out: screens. Never here: what needs no terminal.
 */
@NullMarked
package dev.mek.cli.terminal;

import org.jspecify.annotations.NullMarked;
