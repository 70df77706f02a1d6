@NullMarked
package dev.mek.bookings.outbox;

import org.jspecify.annotations.NullMarked;
