/**
 * Hears the other parties. Comes in: records of their topics, whatever bytes they hold. Goes out: foreign events to the
 * use case, a batch at a time, and what can never be handled to {@link dev.mek.bookings.inbox.BrokenEvents}. A record's
 * offset is committed only after its effect; what the effect is never belongs here.
 */
@NullMarked
package dev.mek.bookings.inbox;

import org.jspecify.annotations.NullMarked;
