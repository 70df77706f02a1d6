/** Tests. */
@NullMarked
package dev.mek.bookings.api.route;

import org.jspecify.annotations.NullMarked;
