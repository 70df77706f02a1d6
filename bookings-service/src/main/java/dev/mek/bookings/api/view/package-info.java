/**
 * Bookings as HTTP tells them.
 *
 * <p>In: bookings and their history. Out: JSON, as {@code openapi.yaml} describes it. Never here: a decision.
 */
@NullMarked
package dev.mek.bookings.api.view;

import org.jspecify.annotations.NullMarked;
