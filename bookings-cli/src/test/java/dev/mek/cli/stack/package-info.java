/** Tests of the room of the same name. */
@NullMarked
package dev.mek.cli.stack;

import org.jspecify.annotations.NullMarked;
