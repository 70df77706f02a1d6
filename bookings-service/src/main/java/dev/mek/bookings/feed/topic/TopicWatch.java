package dev.mek.bookings.feed.topic;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a topic from a re-created one of the same name, which a consumer does not: it goes on at its old offset. Asks every
 * so often, without waiting for the answer. One thread uses it; {@link #silentFor()} is for any.
 */
public final class TopicWatch implements AutoCloseable {
    /** Which topic the name stands for. */
    public record Identity(String topicId, int partitions) {}

    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Admin admin;
    private final String topic;
    private volatile long answeredNanos = System.nanoTime();
    private long askedNanos = System.nanoTime();
    private @Nullable CompletableFuture<TopicDescription> asked;

    public TopicWatch(Admin admin, String topic) {
        this.admin = admin;
        this.topic = topic;
    }

    /** Asks now and waits for the answer; throws Kafka's unchecked exceptions, also when the topic is not there. */
    public Identity ask() {
        try {
            Identity identity = identity(describe().get());
            answeredNanos = System.nanoTime();
            return identity;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Whether the name now stands for another topic, as far as is known; asks when the last answer is old. */
    public boolean changed(Identity known) {
        boolean changed = false;
        if (asked != null && asked.isDone()) {
            if (asked.state() == Future.State.SUCCESS) {
                answeredNanos = System.nanoTime();
                changed = !known.equals(identity(asked.resultNow()));
            }
            asked = null;
        }
        if (asked == null && System.nanoTime() - askedNanos > EVERY.toNanos()) {
            askedNanos = System.nanoTime();
            asked = describe();
        }
        return changed;
    }

    /** How long the cluster has not answered. */
    public Duration silentFor() {
        return Duration.ofNanos(System.nanoTime() - answeredNanos);
    }

    private CompletableFuture<TopicDescription> describe() {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .toCompletionStage()
                .thenApply(topics -> Objects.requireNonNull(topics.get(topic)))
                .toCompletableFuture();
    }

    private static Identity identity(TopicDescription description) {
        return new Identity(
                description.topicId().toString(), description.partitions().size());
    }

    /** Also ends an {@link #ask} that waits in another thread. */
    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
