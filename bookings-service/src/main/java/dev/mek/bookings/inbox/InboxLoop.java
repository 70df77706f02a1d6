package dev.mek.bookings.inbox;

import dev.mek.bookings.loop.Backoff;
import dev.mek.bookings.telemetry.InboxMetrics;
import dev.mek.bookings.telemetry.LogKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox's one thread: polls, hands a batch over, commits. While a fault that passes lasts, the batch is put back by a
 * seek and all partitions pause; the polls go on, so that the group keeps its member and the order stays as it is.
 */
final class InboxLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxLoop.class);

    private final Supplier<Consumer<byte @Nullable [], byte @Nullable []>> consumers;
    private final List<String> topics;
    private final BatchHandler handler;
    private final InboxMetrics metrics;
    private final InboxSettings settings;
    private final Backoff backoff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean dead;
    private final Lag lag;

    private long resumeAtNanos;
    private long commitAtNanos = System.nanoTime();
    private volatile @Nullable Instant heldSince;
    private volatile int partitions;

    InboxLoop(
            Supplier<Consumer<byte @Nullable [], byte @Nullable []>> consumers,
            List<String> topics,
            BatchHandler handler,
            InboxMetrics metrics,
            Lag lag,
            InboxSettings settings) {
        this.consumers = consumers;
        this.topics = topics;
        this.handler = handler;
        this.metrics = metrics;
        this.lag = lag;
        this.settings = settings;
        this.backoff = new Backoff(settings.firstPause(), settings.longestPause(), RandomGenerator.getDefault());
    }

    InboxStatus status() {
        return new InboxStatus(partitions, heldSince);
    }

    void stop() {
        stopped.countDown();
    }

    /** As if the process died, as far as the group can see: for tests. */
    void die() {
        dead = true;
        stop();
    }

    @Override
    public void run() {
        while (!stopping()) {
            try {
                consume();
            } catch (RuntimeException failure) {
                Duration pause = hold("kafka", failure);
                rest(pause);
            }
        }
    }

    private void consume() {
        Progress progress = new Progress();
        Consumer<byte @Nullable [], byte @Nullable []> consumer = consumers.get();
        try {
            consumer.subscribe(topics, new Assignment(consumer, progress, metrics));
            while (!stopping()) {
                round(consumer, progress);
            }
            if (!dead) {
                consumer.commitSync(progress.uncommitted(), settings.stopBound().dividedBy(2));
            }
        } finally {
            partitions = 0;
            // Whoever stops in order gives its partitions to the others at once.
            consumer.close(CloseOptions.timeout(settings.stopBound().dividedBy(2))
                    .withGroupMembershipOperation(
                            dead ? GroupMembershipOperation.REMAIN_IN_GROUP : GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    private void round(Consumer<byte @Nullable [], byte @Nullable []> consumer, Progress progress) {
        if (!consumer.paused().isEmpty() && System.nanoTime() - resumeAtNanos >= 0) {
            consumer.resume(consumer.paused());
        }
        ConsumerRecords<byte @Nullable [], byte @Nullable []> records = consumer.poll(pollBound(consumer));
        partitions = consumer.assignment().size();
        if (!records.isEmpty()) {
            switch (handler.handle(records)) {
                case Verdict.Done done -> {
                    progress.done(records.nextOffsets());
                    goOn();
                }
                case Verdict.Held held -> putBack(consumer, records, held.fault());
            }
        }
        if (System.nanoTime() - commitAtNanos >= 0) {
            commit(consumer, progress);
            lag.look(consumer);
        }
    }

    private Duration pollBound(Consumer<?, ?> consumer) {
        if (consumer.paused().isEmpty()) {
            return settings.pollMax();
        }
        long restNanos = Math.clamp(
                resumeAtNanos - System.nanoTime(), 0, settings.pollMax().toNanos());
        return Duration.ofNanos(restNanos);
    }

    private void commit(Consumer<?, ?> consumer, Progress progress) {
        commitAtNanos = System.nanoTime() + settings.commitEvery().toNanos();
        Map<TopicPartition, OffsetAndMetadata> offsets = progress.uncommitted();
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, (committed, failure) -> {
                if (failure == null) {
                    progress.committed(committed);
                } else {
                    // Another hand-over of partitions, most of the time; the next round says these offsets again.
                    LOG.atDebug().addKeyValue(LogKeys.ERROR, failure.toString()).log("A commit of offsets failed");
                }
            });
        }
    }

    private void putBack(
            Consumer<byte @Nullable [], byte @Nullable []> consumer,
            ConsumerRecords<byte @Nullable [], byte @Nullable []> records,
            RuntimeException fault) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).getFirst().offset());
        }
        consumer.pause(consumer.assignment());
        resumeAtNanos = System.nanoTime() + hold("database", fault).toNanos();
    }

    private Duration hold(String what, RuntimeException fault) {
        Duration pause = backoff.next();
        metrics.retried(what);
        if (heldSince == null) {
            heldSince = Instant.now();
        }
        LOG.atWarn()
                .addKeyValue(LogKeys.REASON, what)
                .addKeyValue(LogKeys.ATTEMPT, backoff.failures())
                .addKeyValue("pauseMs", pause.toMillis())
                .addKeyValue(LogKeys.ERROR, fault.toString())
                .log("The inbox waits for a fault to pass");
        return pause;
    }

    private void goOn() {
        if (heldSince != null) {
            heldSince = null;
            backoff.reset();
            LOG.info("The inbox goes on");
        }
    }

    private boolean stopping() {
        return stopped.getCount() == 0;
    }

    private void rest(Duration pause) {
        try {
            boolean ignored = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
