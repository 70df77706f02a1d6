/** Tests of what the package of the same name does. */
@NullMarked
package dev.mek.cli.stack.file;

import org.jspecify.annotations.NullMarked;
