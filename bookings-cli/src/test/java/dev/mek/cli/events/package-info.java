/** Tests of the room of the same name. */
@NullMarked
package dev.mek.cli.events;

import org.jspecify.annotations.NullMarked;
