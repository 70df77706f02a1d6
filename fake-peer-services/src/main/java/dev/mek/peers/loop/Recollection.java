package dev.mek.peers.loop;

import dev.mek.contracts.message.Message;
import dev.mek.contracts.wire.Decoded;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.behaviour.Task;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a participant has answered already, read back from its own topic up to the end: its state lies in Kafka and nowhere
 * else.
 */
final class Recollection {

    /**
     * How far before the first open event to read: an answer may be out whose fact the service has not taken in, so that
     * no snapshot shows it. Generous, because clocks of machines differ.
     */
    static final Duration LOOK_BACK = Duration.ofMinutes(10);

    /** Bookings remembered; beyond it the oldest are forgotten, and at worst answered again in the same words. */
    private static final int BOOKINGS_MAX = 100_000;

    private static final Duration POLL = Duration.ofMillis(200);

    private final Participant participant;
    private final EventCodec codec;
    private final String topic;

    Recollection(Participant participant, EventCodec codec, String topic) {
        this.participant = participant;
        this.codec = codec;
        this.topic = topic;
    }

    /**
     * Reads all partitions of the topic.
     *
     * @param sinceMs Kafka's time of the first open event; the look-back is taken off here
     * @param stopped asked between polls; ends the reading early
     */
    Map<UUID, Task> read(Consumer<byte @Nullable [], byte @Nullable []> reader, long sinceMs, BooleanSupplier stopped) {
        Map<UUID, Task> tasks = new Remembered<>(BOOKINGS_MAX);
        List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("the broker does not know the topic " + topic + " yet");
        }
        reader.assign(partitions);
        Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
        seek(reader, ends, Math.max(0, sinceMs - LOOK_BACK.toMillis()));
        while (!stopped.getAsBoolean() && isBehind(reader, ends)) {
            for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record : reader.poll(POLL)) {
                remember(tasks, record);
            }
        }
        return tasks;
    }

    private static void seek(
            Consumer<byte @Nullable [], byte @Nullable []> reader, Map<TopicPartition, Long> ends, long fromMs) {
        Map<TopicPartition, Long> times = new HashMap<>();
        ends.keySet().forEach(it -> times.put(it, fromMs));
        Map<TopicPartition, OffsetAndTimestamp> found = reader.offsetsForTimes(times);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp first = found.get(partition);
            reader.seek(partition, first == null ? end : first.offset());
        });
    }

    private static boolean isBehind(
            Consumer<byte @Nullable [], byte @Nullable []> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(it -> reader.position(it.getKey()) < it.getValue());
    }

    private void remember(Map<UUID, Task> tasks, ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        if (codec.decode(record) instanceof Decoded.Event event) {
            Message message = event.message();
            participant.given(message).ifPresent(it -> {
                Task known = tasks.getOrDefault(message.bookingId(), Task.UNKNOWN);
                tasks.put(message.bookingId(), known.answering(it.requestRevision(), it.step()));
            });
        }
    }
}
