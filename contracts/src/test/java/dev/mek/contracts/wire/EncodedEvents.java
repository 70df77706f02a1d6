package dev.mek.contracts.wire;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.BookingEventKind;

/** Encoded events for tests of other packages. */
public final class EncodedEvents {

    private EncodedEvents() {}

    /** One of bookings, with every header there is. */
    public static EncodedEvent ofBookings() {
        TraceContext trace = new TraceContext(Sample.TRACE.traceId(), Sample.TRACE.parentId(), true, "vendor=one");
        return EventCodec.load()
                .encode(
                        Sample.envelope(Sample.CONFIRMED, 2, trace),
                        new BookingEvent(BookingEventKind.CONFIRMED, Sample.booking(2)));
    }

    /** One of billing. */
    public static EncodedEvent ofBilling() {
        return Sample.payment();
    }
}
