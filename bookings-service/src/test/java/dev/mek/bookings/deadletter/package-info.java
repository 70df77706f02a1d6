@NullMarked
package dev.mek.bookings.deadletter;

import org.jspecify.annotations.NullMarked;
