/**
 * Reads schemas of all drafts into formulas. In: a schema document. Out: one formula, or where and why it cannot be read.
 * Never here: decisions, the network.
 */
@NullMarked
package dev.mek.contracts.containment.normal;

import org.jspecify.annotations.NullMarked;
