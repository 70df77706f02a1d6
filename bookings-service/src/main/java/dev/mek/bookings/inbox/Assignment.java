package dev.mek.bookings.inbox;

import dev.mek.bookings.telemetry.InboxMetrics;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be done when partitions come and go; called from within polls, between batches. */
final class Assignment implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);
    private static final Duration COMMIT_MAX = Duration.ofSeconds(2);

    private final Consumer<?, ?> consumer;
    private final Progress progress;
    private final InboxMetrics metrics;

    Assignment(Consumer<?, ?> consumer, Progress progress, InboxMetrics metrics) {
        this.consumer = consumer;
        this.progress = progress;
        this.metrics = metrics;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (!consumer.paused().isEmpty()) {
            consumer.pause(partitions);
        }
        metrics.rebalanced();
        if (!partitions.isEmpty()) {
            LOG.atInfo().addKeyValue("partitions", partitions).log("Partitions came to the inbox");
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            consumer.commitSync(progress.leave(partitions), COMMIT_MAX);
        } catch (KafkaException failed) {
            // Whoever gets them now hears a little again, which changes nothing.
            LOG.atInfo().addKeyValue("error", failed.toString()).log("Offsets of leaving partitions stay uncommitted");
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        progress.leave(partitions);
    }
}
