/** To be described. */
@NullMarked
package dev.mek.cli;

import org.jspecify.annotations.NullMarked;
