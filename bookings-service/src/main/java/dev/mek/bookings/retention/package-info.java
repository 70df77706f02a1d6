/**
 * Removes what has served its time. Comes in: which tables keep what for how long. Goes out: deletions in small batches,
 * by one instance at a time. Whether something may be removed is decided by whoever names the table, never here.
 */
@NullMarked
package dev.mek.bookings.retention;

import org.jspecify.annotations.NullMarked;
