/**
 * Compares schemas with proof. In: two schemas. Out: OK, proven; BREAK, with a witness that a validator confirms; or why it
 * is not known. Never here: events, catalogues, any word of a domain.
 */
@NullMarked
package dev.mek.contracts.containment;

import org.jspecify.annotations.NullMarked;
