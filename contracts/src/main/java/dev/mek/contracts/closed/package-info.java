/**
 * The closed form of a schema. In: an open schema. Out: the same with every object closed to what it declares. Never here:
 * catalogues, events, any word of a domain.
 */
@NullMarked
package dev.mek.contracts.closed;

import org.jspecify.annotations.NullMarked;
