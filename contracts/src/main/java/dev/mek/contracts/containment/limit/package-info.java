/**
 * What one comparison may cost. In: bounds. Out: {@link dev.mek.contracts.containment.limit.TooHard} when they are reached.
 * Never here: what is computed.
 */
@NullMarked
package dev.mek.contracts.containment.limit;

import org.jspecify.annotations.NullMarked;
