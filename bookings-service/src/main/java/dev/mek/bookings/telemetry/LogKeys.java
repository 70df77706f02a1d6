package dev.mek.bookings.telemetry;

/**
 * The keys of the log lines. A line is a constant message that says what happened and keys that say to what:
 * {@code log.atWarn().addKeyValue(LogKeys.TOPIC, topic).log("Topic is not there yet")}. {@link #TRACE_ID} is put into the
 * MDC around a request, so that each line below carries it. Payloads and secrets are never values.
 */
public final class LogKeys {
    public static final String BOOKING_ID = "bookingId";
    public static final String EVENT_ID = "eventId";
    public static final String TRACE_ID = "traceId";
    public static final String TOPIC = "topic";
    public static final String PARTITION = "partition";
    public static final String OFFSET = "offset";
    public static final String PEER = "peer";
    public static final String ATTEMPT = "attempt";
    public static final String DURATION_MS = "durationMs";
    public static final String REASON = "reason";
    public static final String ERROR = "error";

    private LogKeys() {}
}
