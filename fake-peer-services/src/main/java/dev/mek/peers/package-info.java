/** To be described. */
@NullMarked
package dev.mek.peers;

import org.jspecify.annotations.NullMarked;
