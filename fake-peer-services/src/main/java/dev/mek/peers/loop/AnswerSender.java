package dev.mek.peers.loop;

import dev.mek.contracts.wire.EncodedEvent;
import dev.mek.contracts.wire.Envelope;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.TraceContext;
import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.behaviour.Planned;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends answers and hands back how each ended. */
final class AnswerSender {

    private final Participant participant;
    private final EventCodec codec;
    private final Producer<byte[], byte[]> producer;
    private final String topic;

    /** Filled by the producer's thread, emptied by the loop; holds no more than is under way, which the agenda bounds. */
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();

    AnswerSender(Participant participant, EventCodec codec, Producer<byte[], byte[]> producer, String topic) {
        this.participant = participant;
        this.codec = codec;
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * Hands an answer to Kafka; how that ended comes among the outcomes.
     *
     * @throws dev.mek.contracts.wire.ContractViolationException if the answer does not hold its own contract
     */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback gets the same outcome, without a thread that waits.
    void send(Appointment appointment) {
        EncodedEvent event =
                codec.encode(envelope(appointment), appointment.planned().message());
        try {
            producer.send(
                    event.toRecord(topic), (metadata, failure) -> outcomes.add(new Outcome(appointment, failure)));
        } catch (KafkaException e) {
            outcomes.add(new Outcome(appointment, e));
        }
    }

    BlockingQueue<Outcome> outcomes() {
        return outcomes;
    }

    /** All of it follows from the cause and the occasion: the same answer has the same bytes after each restart. */
    private Envelope envelope(Appointment appointment) {
        Planned planned = appointment.planned();
        Envelope cause = appointment.cause();
        UUID eventId = planned.occasion().eventId();
        return new Envelope(
                eventId.toString(),
                planned.message().type(),
                participant.source(),
                planned.message().bookingId(),
                appointment.due(),
                cause.correlationId(),
                cause.id(),
                planned.revision(),
                step(cause.trace(), eventId));
    }

    /** A step of the cause's trace; its span id is taken from the event's id, which a restart repeats. */
    private static TraceContext step(TraceContext trace, UUID eventId) {
        String spanId = HexFormat.of().toHexDigits(eventId.getLeastSignificantBits());
        return new TraceContext(trace.traceId(), spanId, trace.sampled(), trace.state());
    }

    /** @param failure null when Kafka has it */
    record Outcome(Appointment appointment, @Nullable Exception failure) {}
}
