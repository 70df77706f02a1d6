@NullMarked
package dev.mek.bookings.relay;

import org.jspecify.annotations.NullMarked;
