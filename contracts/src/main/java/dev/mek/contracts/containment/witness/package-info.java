/**
 * Witnesses: confirmed by a validator that has no part in the decision. In: schemas, values. Out: valid or not. Never here:
 * formulas.
 */
@NullMarked
package dev.mek.contracts.containment.witness;

import org.jspecify.annotations.NullMarked;
