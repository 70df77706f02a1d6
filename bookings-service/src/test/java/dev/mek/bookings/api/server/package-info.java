/** Tests. */
@NullMarked
package dev.mek.bookings.api.server;

import org.jspecify.annotations.NullMarked;
