/**
 * Request bodies: from bytes to a tree that holds what its schema asks.
 *
 * <p>In: bytes of a stranger. Out: a JSON tree, and all that is wrong with it. Never here: whether a workshop exists or a
 * slot is free.
 */
@NullMarked
package dev.mek.bookings.api.body;

import org.jspecify.annotations.NullMarked;
