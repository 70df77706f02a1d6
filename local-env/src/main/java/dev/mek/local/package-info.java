/** To be described. */
@NullMarked
package dev.mek.local;

import org.jspecify.annotations.NullMarked;
