/** Tests of the wire. */
@NullMarked
package dev.mek.contracts.wire;

import org.jspecify.annotations.NullMarked;
