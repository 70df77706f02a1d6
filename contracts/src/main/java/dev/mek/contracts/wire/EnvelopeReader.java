package dev.mek.contracts.wire;

import dev.mek.contracts.catalog.EventSpec;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a CloudEvent of a known type to our envelope. */
final class EnvelopeReader {

    private EnvelopeReader() {}

    static Envelope read(String topic, EventSpec spec, byte[] key, RecordHeaders headers, CloudEvent event)
            throws RejectedRecordException {
        try {
            checkPlace(topic, spec);
            checkContentType(event.getDataContentType());
            UUID subject = EnvelopeRules.uuid("subject", event.getSubject());
            if (!Arrays.equals(key, subject.toString().getBytes(StandardCharsets.UTF_8))) {
                throw new RejectedRecordException(
                        Decoded.Reason.KEY_MISMATCH, spec.type() + ": the record's key must equal the subject");
            }
            return new Envelope(
                    EnvelopeRules.text("id", event.getId()),
                    spec.type(),
                    EnvelopeRules.uriReference("source", event.getSource().toString()),
                    subject,
                    EnvelopeRules.time("time", instant(event.getTime())),
                    EnvelopeRules.text(Names.CORRELATION_ID, text(event, Names.CORRELATION_ID)),
                    EnvelopeRules.text(Names.CAUSATION_ID, text(event, Names.CAUSATION_ID)),
                    revision(spec, event),
                    trace(headers, event));
        } catch (IllegalArgumentException e) {
            throw new RejectedRecordException(
                    Decoded.Reason.ENVELOPE, spec.type() + ": " + String.valueOf(e.getMessage()));
        }
    }

    private static void checkPlace(String topic, EventSpec spec) {
        if (!topic.endsWith(spec.topic())) {
            throw new IllegalArgumentException("belongs to the topic " + spec.topic());
        }
    }

    /** JSON is also what a missing content type means, as in the JSON event format. */
    private static void checkContentType(@Nullable String contentType) {
        String media = contentType == null
                ? "application/json"
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!media.equals("application/json") && !media.endsWith("+json")) {
            throw new IllegalArgumentException("the content type of its data must be application/json");
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }

    private static long revision(EventSpec spec, CloudEvent event) {
        String name = Names.revisionOf(spec.owner());
        return EnvelopeRules.revision(name, event.getExtension(name));
    }

    /** Bare headers first, then the extensions of that name; else a trace that every reader of the event derives alike. */
    private static TraceContext trace(RecordHeaders headers, CloudEvent event) {
        return TraceContext.parse(headers.get(Names.TRACEPARENT), headers.get(Names.TRACESTATE))
                .or(() -> TraceContext.parse(text(event, Names.TRACEPARENT), text(event, Names.TRACESTATE)))
                .orElseGet(() -> derived(event));
    }

    private static TraceContext derived(CloudEvent event) {
        try {
            byte[] identity = (event.getSource() + " " + event.getId()).getBytes(StandardCharsets.UTF_8);
            String hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(identity));
            return new TraceContext(hex.substring(0, 32), hex.substring(32, 48), false, null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
