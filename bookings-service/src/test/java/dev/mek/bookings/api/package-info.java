/** Tests. */
@NullMarked
package dev.mek.bookings.api;

import org.jspecify.annotations.NullMarked;
