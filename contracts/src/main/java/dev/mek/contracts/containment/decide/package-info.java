/**
 * Decides whether a formula has a value. In: formulas. Out: a value, the proof that there is none, or why it is not known.
 * Never here: schemas, validators.
 */
@NullMarked
package dev.mek.contracts.containment.decide;

import org.jspecify.annotations.NullMarked;
