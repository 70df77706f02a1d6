package dev.mek.peers.loop;

import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.behaviour.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One membership in the participant's group, from joining to leaving: polls, works, commits. When it fails, all it knew is
 * dropped, and the next round rebuilds it from Kafka as a restart would.
 */
final class Round implements ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(Round.class);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
    private static final Duration COMMIT_EVERY = Duration.ofMillis(250);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(2);

    private final Participant participant;
    private final Consumer<byte @Nullable [], byte @Nullable []> consumer;
    private final Work work;
    private final AnswerSender sender;
    private final Recall recall;
    private final Condition condition;
    private final InstantSource clock;
    private final Desks desks = new Desks();
    private Instant nextCommit;

    Round(
            Participant participant,
            Consumer<byte @Nullable [], byte @Nullable []> consumer,
            Work work,
            AnswerSender sender,
            Recall recall,
            Condition condition,
            InstantSource clock) {
        this.participant = participant;
        this.consumer = consumer;
        this.work = work;
        this.sender = sender;
        this.recall = recall;
        this.condition = condition;
        this.clock = clock;
        this.nextCommit = clock.instant();
    }

    /** What the participant's own topic says since a time; see {@link Recollection}. */
    interface Recall {
        Map<UUID, Task> since(long sinceMs);
    }

    void turn() {
        for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record : consumer.poll(pollFor())) {
            work.take(desks.of(new TopicPartition(record.topic(), record.partition())), record);
            work.sendDue();
        }
        work.settle();
        work.sendDue();
        commit();
        holdBack();
        condition.turned(clock.instant());
    }

    /** Waits for the answers under way, commits, leaves the group. */
    void finish() {
        settleUnderWay();
        commitOrSay();
        consumer.close(CloseOptions.timeout(FINISH_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            long started = System.nanoTime();
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
            long since = partitions.stream()
                    .mapToLong(it -> Desks.sinceMs(committed.get(it)))
                    .min()
                    .orElse(0);
            Map<UUID, Task> recollected = recall.since(since);
            int bookings = recollected.size();
            partitions.forEach(it -> desks.open(it, new Desk(recollected)));
            log.atInfo()
                    .addKeyValue("peer", participant.name())
                    .addKeyValue("partitions", partitions)
                    .addKeyValue("bookings", bookings)
                    .addKeyValue(
                            "durationMs",
                            Duration.ofNanos(System.nanoTime() - started).toMillis())
                    .log("partitions assigned, state rebuilt");
        }
        condition.rebuilt();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        settleUnderWay();
        commitOrSay();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        desks.close(partitions).forEach(work::leave);
    }

    /** Without the commit the next reader meets answered events once more, and gives the same answers. */
    private void commitOrSay() {
        Map<TopicPartition, OffsetAndMetadata> last = desks.takeMoved();
        try {
            commitSync(last);
        } catch (KafkaException e) {
            desks.notCommitted(last.keySet());
            log.atWarn()
                    .addKeyValue("peer", participant.name())
                    .addKeyValue("error", e.toString())
                    .log("offsets not committed at a hand-over");
        }
    }

    private void commitSync(Map<TopicPartition, OffsetAndMetadata> last) {
        try {
            consumer.commitSync(last, FINISH_WITHIN);
        } catch (WakeupException e) {
            // The order to stop reached the consumer only now; a wake-up is spent by one call.
            consumer.commitSync(last, FINISH_WITHIN);
        }
    }

    private Duration pollFor() {
        boolean commits = work.agenda().isUnderWay() || nextCommit.isAfter(clock.instant());
        return work.agenda().untilNext(clock.instant(), commits ? COMMIT_EVERY : LONGEST_POLL);
    }

    private void commit() {
        Instant now = clock.instant();
        if (now.isBefore(nextCommit)) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> moved = desks.takeMoved();
        if (moved.isEmpty()) {
            return;
        }
        nextCommit = now.plus(COMMIT_EVERY);
        consumer.commitAsync(moved, (offsets, failure) -> {
            if (failure != null) {
                log.atWarn()
                        .addKeyValue("peer", participant.name())
                        .addKeyValue("error", failure.toString())
                        .log("offsets not committed, the next commit covers them");
                desks.notCommitted(offsets.keySet());
            }
        });
    }

    /** Reads no more while too much waits, but stays a member. */
    private void holdBack() {
        if (work.agenda().isFull()) {
            if (consumer.paused().isEmpty()) {
                log.atWarn().addKeyValue("peer", participant.name()).log("too much waits, reading paused");
            }
            // Each time anew: partitions that came meanwhile are not paused yet.
            consumer.pause(consumer.assignment());
        } else if (!consumer.paused().isEmpty() && !work.agenda().isCrowded()) {
            log.atInfo().addKeyValue("peer", participant.name()).log("reading again");
            consumer.resume(consumer.paused());
        }
    }

    private void settleUnderWay() {
        Instant until = clock.instant().plus(FINISH_WITHIN);
        try {
            while (work.agenda().isUnderWay() && clock.instant().isBefore(until)) {
                long left = Duration.between(clock.instant(), until).toMillis();
                AnswerSender.Outcome outcome = sender.outcomes().poll(Math.max(1, left), TimeUnit.MILLISECONDS);
                if (outcome != null) {
                    work.settle(outcome);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
