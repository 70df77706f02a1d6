package dev.mek.contracts.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The CloudEvents 1.0 attributes and extensions that every event carries. Immutable.
 *
 * <p>Texts are 1 to {@value #TEXT_CHARS_MAX} characters without control characters or broken surrogates.
 *
 * @param id identifies the event together with {@code source}
 * @param type the CloudEvents type
 * @param source who sent it; a URI reference
 * @param subject the booking
 * @param time when what it tells of happened; cut to microseconds
 * @param correlationId the same for everything that one request set off
 * @param causationId the id of the event or request that directly caused this one
 * @param revision extension {@code bookingversion} of a booking event, {@code revision} of a peer's: numbers the facts of
 *     a source about one booking, from 1
 * @param trace the trace it belongs to
 */
public record Envelope(
        String id,
        String type,
        String source,
        UUID subject,
        Instant time,
        String correlationId,
        String causationId,
        long revision,
        TraceContext trace) {

    /** Characters of each text attribute. */
    public static final int TEXT_CHARS_MAX = 256;

    public Envelope {
        EnvelopeRules.text("id", id);
        EnvelopeRules.text("type", type);
        EnvelopeRules.uriReference("source", source);
        EnvelopeRules.text("correlationid", correlationId);
        EnvelopeRules.text("causationid", causationId);
        EnvelopeRules.revision("revision", revision);
        time = EnvelopeRules.time("time", time).truncatedTo(ChronoUnit.MICROS);
    }
}
