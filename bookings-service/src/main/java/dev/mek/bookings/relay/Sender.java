package dev.mek.bookings.relay;

import dev.mek.bookings.outbox.OutboxRow;
import dev.mek.bookings.outbox.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * One producer after another. Each row that is sent comes back as exactly one outcome, also those of a producer that is
 * replaced. Belongs to one loop; only the outcomes arrive from the producer's own thread.
 */
final class Sender {

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final UnaryOperator<String> topics;
    private final Runnable arrived;
    private final ConcurrentLinkedQueue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private @Nullable Producer<byte[], byte[]> producer;

    /**
     * A sender without a producer yet; the first send makes one.
     *
     * @param topics from a row's topic to its name on this cluster
     * @param arrived is told of each outcome; must be cheap
     */
    Sender(Supplier<Producer<byte[], byte[]>> producers, UnaryOperator<String> topics, Runnable arrived) {
        this.producers = producers;
        this.topics = topics;
        this.arrived = arrived;
    }

    /** Hands a row to the producer; false when that failed at once, so that more of the same is futile now. */
    boolean send(OutboxRow row) {
        try {
            Future<RecordMetadata> answer =
                    producer().send(record(row), (metadata, error) -> land(row, metadata, error));
            return answer.state() != Future.State.FAILED;
        } catch (RuntimeException failed) {
            fail(row, failed);
            return false;
        }
    }

    /** The next outcome, or null when none is there now. */
    @Nullable
    Outcome poll() {
        return outcomes.poll();
    }

    /** Gives the producer up; what it had in flight comes back as failed before this returns. */
    void renew() {
        close(Duration.ZERO);
    }

    void close(Duration bound) {
        Producer<byte[], byte[]> old = producer;
        producer = null;
        if (old != null) {
            old.close(bound);
        }
    }

    private Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> now = producer;
        if (now == null) {
            now = producers.get();
            producer = now;
        }
        return now;
    }

    private ProducerRecord<byte[], byte[]> record(OutboxRow row) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topics.apply(row.topic()), row.key(), row.value());
        row.headers().forEach(header -> record.headers().add(header.name(), header.value()));
        return record;
    }

    private void land(OutboxRow row, RecordMetadata metadata, @Nullable Exception error) {
        if (error != null) {
            fail(row, error);
            return;
        }
        outcomes.add(
                new Outcome.Delivered(new Publication(row, metadata.partition(), metadata.offset(), Instant.now())));
        arrived.run();
    }

    private void fail(OutboxRow row, Exception error) {
        outcomes.add(new Outcome.Failed(row, Fault.of(error), error));
        arrived.run();
    }
}
