/** Tests of the room of the same name. */
@NullMarked
package dev.mek.cli.http;

import org.jspecify.annotations.NullMarked;
