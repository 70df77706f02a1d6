package dev.mek.cli.events;

import dev.mek.contracts.json.Json;
import dev.mek.contracts.message.MessageJson;
import dev.mek.contracts.schema.Violation;
import dev.mek.contracts.wire.ContractViolationException;
import dev.mek.contracts.wire.EncodedEvent;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.TraceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** From a draft to a record: as the contract has it, or as it is. */
public final class Encoding {

    private final EventCodec codec;

    public Encoding(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * The event as its owner would send it.
     *
     * @throws ContractBroken naming every violation
     */
    public EncodedEvent checked(Draft draft) {
        String type = draft.event().type();
        List<Violation> violations = codec.schemas().validateClosed(type, draft.data());
        if (!violations.isEmpty()) {
            throw new ContractBroken(type, violations);
        }
        try {
            return codec.encode(envelope(draft), MessageJson.read(type, draft.data()));
        } catch (ContractViolationException broken) {
            throw new ContractBroken(type, broken.violations());
        } catch (IllegalArgumentException badEnvelope) {
            throw new ContractBroken(
                    type, List.of(new Violation("", "envelope", String.valueOf(badEnvelope.getMessage()))));
        }
    }

    /** The event as it was given, whatever it is: to see what its readers make of it. */
    public EncodedEvent unchecked(Draft draft) {
        String booking = draft.booking();
        LinkedHashMap<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", draft.id());
        headers.put("ce_type", draft.event().type());
        headers.put("ce_source", draft.source());
        if (booking != null) {
            headers.put("ce_subject", booking);
        }
        headers.put("ce_time", draft.time().toString());
        headers.put("ce_correlationid", draft.correlationId());
        headers.put("ce_causationid", draft.causationId());
        headers.put(
                Draft.isBookingEvent(draft.event()) ? "ce_bookingversion" : "ce_revision",
                String.valueOf(draft.revision()));
        headers.put("content-type", "application/json");
        headers.put("traceparent", TraceContext.start().traceparent());
        return new EncodedEvent(booking == null ? "" : booking, headers, Json.write(draft.data()));
    }

    private static Envelope envelope(Draft draft) {
        String booking = draft.booking();
        if (booking == null) {
            throw new IllegalArgumentException("the data names no booking");
        }
        return new Envelope(
                draft.id(),
                draft.event().type(),
                draft.source(),
                UUID.fromString(booking),
                draft.time(),
                draft.correlationId(),
                draft.causationId(),
                draft.revision(),
                TraceContext.start());
    }
}
