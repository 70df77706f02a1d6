/** {@code contracts check} over copies of this repository. */
@NullMarked
package dev.mek.cli.check;

import org.jspecify.annotations.NullMarked;
