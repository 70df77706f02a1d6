/** Tests of the room of the same name. */
@NullMarked
package dev.mek.cli.option;

import org.jspecify.annotations.NullMarked;
