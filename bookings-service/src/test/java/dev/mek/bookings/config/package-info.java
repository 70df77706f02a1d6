/** Every default and every key of the settings. */
@NullMarked
package dev.mek.bookings.config;

import org.jspecify.annotations.NullMarked;
