@NullMarked
package dev.mek.bookings.inbox;

import org.jspecify.annotations.NullMarked;
