/**
 * Schemas as formulas over constraints, each made once and with its opposite: what all drafts and keywords come down to.
 * In: constraints. Out: formulas, and what they say of one kind of value. Never here: keywords, drafts, decisions.
 */
@NullMarked
package dev.mek.contracts.containment.formula;

import org.jspecify.annotations.NullMarked;
