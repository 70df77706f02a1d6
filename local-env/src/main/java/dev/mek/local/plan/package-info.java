/**
 * A stack as it is wished: parts, ports, topics, programs, as values that check themselves, and where it lives.
 *
 * <p>Nothing here starts or touches anything.
 */
@NullMarked
package dev.mek.local.plan;

import org.jspecify.annotations.NullMarked;
