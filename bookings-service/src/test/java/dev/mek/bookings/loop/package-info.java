@NullMarked
package dev.mek.bookings.loop;

import org.jspecify.annotations.NullMarked;
