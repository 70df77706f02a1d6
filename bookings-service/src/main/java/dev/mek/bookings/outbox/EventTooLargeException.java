package dev.mek.bookings.outbox;

/**
 * An event is larger than its topic takes. It is found before anything is stored, since an event in the outbox that the
 * broker refuses would hold up its lane for good. The schemas bound every field, so this is a bug.
 */
public final class EventTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventTooLargeException(OutboxEvent event, int maxBytes) {
        super("Event %d of %s is %d bytes; %s takes %d"
                .formatted(event.position(), event.lane(), event.sizeBytes(), event.topic(), maxBytes));
    }
}
