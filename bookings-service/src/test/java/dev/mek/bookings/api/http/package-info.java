/** Tests. */
@NullMarked
package dev.mek.bookings.api.http;

import org.jspecify.annotations.NullMarked;
