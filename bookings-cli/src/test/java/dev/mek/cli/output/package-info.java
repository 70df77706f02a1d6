/** Tests of the room of the same name. */
@NullMarked
package dev.mek.cli.output;

import org.jspecify.annotations.NullMarked;
