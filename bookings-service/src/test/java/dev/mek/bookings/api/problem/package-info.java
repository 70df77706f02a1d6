/** Tests. */
@NullMarked
package dev.mek.bookings.api.problem;

import org.jspecify.annotations.NullMarked;
