/** Tests of the room of the same name. */
@NullMarked
package dev.mek.cli.command;

import org.jspecify.annotations.NullMarked;
