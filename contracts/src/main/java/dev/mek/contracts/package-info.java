/** To be described. */
@NullMarked
package dev.mek.contracts;

import org.jspecify.annotations.NullMarked;
