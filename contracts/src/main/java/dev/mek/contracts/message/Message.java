package dev.mek.contracts.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** What an event says, without its envelope. Immutable; equal when it says the same. */
public sealed interface Message permits BookingEvent, WorkOrderUpdated, PaymentEvent {

    /** The booking it is about: the event's subject and the record's key. */
    UUID bookingId();

    /** The CloudEvents type, one of {@link MessageJson#types()}. */
    @JsonIgnore
    String type();
}
