/** Tests. */
@NullMarked
package dev.mek.bookings.api.body;

import org.jspecify.annotations.NullMarked;
