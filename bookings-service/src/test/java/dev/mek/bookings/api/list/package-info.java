/** Tests. */
@NullMarked
package dev.mek.bookings.api.list;

import org.jspecify.annotations.NullMarked;
