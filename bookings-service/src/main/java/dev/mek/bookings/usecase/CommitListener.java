package dev.mek.bookings.usecase;

import java.util.Collection;
import java.util.UUID;

/** Is told of bookings that have events to be published, after the commit and on the committing thread: be quick. */
@FunctionalInterface
public interface CommitListener {

    void committed(Collection<UUID> bookingIds);
}
