@NullMarked
package dev.mek.bookings.retention;

import org.jspecify.annotations.NullMarked;
