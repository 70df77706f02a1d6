package dev.mek.contracts.wire;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.schema.Violation;
import java.util.ArrayList;
import java.util.List;

/** What must hold between envelope and message, and between fields, which a schema cannot say. */
final class MessageRules {

    private MessageRules() {}

    static List<Violation> violations(Envelope envelope, Message message) {
        List<Violation> violations = new ArrayList<>();
        boolean booking = message instanceof BookingEvent;
        if (!message.type().equals(envelope.type())) {
            violations.add(new Violation("", "type", "must have the envelope type " + message.type()));
        }
        if (!message.bookingId().equals(envelope.subject())) {
            violations.add(new Violation(booking ? "/id" : "/bookingId", "subject", "must equal the event's subject"));
        }
        if (message instanceof BookingEvent event) {
            if (event.booking().version() != envelope.revision()) {
                violations.add(new Violation(
                        "/version", Names.BOOKING_VERSION, "must equal the extension " + Names.BOOKING_VERSION));
            }
            if (!event.booking().slot().end().isAfter(event.booking().slot().start())) {
                violations.add(new Violation("/slot/end", "after", "must be after the start"));
            }
        }
        return violations;
    }
}
