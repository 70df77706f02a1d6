/**
 * What every endless loop of this program needs: a named thread whose end is waited for, and a pause that grows while
 * something fails. Comes in: the body of a loop. Goes out: nothing. What the loop is about never belongs here.
 */
@NullMarked
package dev.mek.bookings.loop;

import org.jspecify.annotations.NullMarked;
