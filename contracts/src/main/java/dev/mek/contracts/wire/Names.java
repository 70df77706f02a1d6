package dev.mek.contracts.wire;

/** Names of headers and extensions. */
final class Names {

    static final String CONTENT_TYPE = "content-type";
    static final String ATTRIBUTE_PREFIX = "ce_";
    static final String TRACEPARENT = "traceparent";
    static final String TRACESTATE = "tracestate";
    static final String CORRELATION_ID = "correlationid";
    static final String CAUSATION_ID = "causationid";

    /** Numbers the versions of a booking. */
    static final String BOOKING_VERSION = "bookingversion";

    /** Numbers a peer's facts about a booking. */
    static final String REVISION = "revision";

    private Names() {}

    /** The extension that numbers the facts of an owner. */
    static String revisionOf(String owner) {
        return owner.equals("bookings") ? BOOKING_VERSION : REVISION;
    }
}
