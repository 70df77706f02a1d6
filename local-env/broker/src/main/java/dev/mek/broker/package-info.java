/** To be described. */
@NullMarked
package dev.mek.broker;

import org.jspecify.annotations.NullMarked;
