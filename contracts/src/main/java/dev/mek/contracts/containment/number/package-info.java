/**
 * Sets of exact decimals. In: bounds and steps. Out: intervals, and a number within them. Never here: binary floating
 * point, JSON.
 */
@NullMarked
package dev.mek.contracts.containment.number;

import org.jspecify.annotations.NullMarked;
