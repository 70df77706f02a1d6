@NullMarked
package dev.mek.bookings.lease;

import org.jspecify.annotations.NullMarked;
