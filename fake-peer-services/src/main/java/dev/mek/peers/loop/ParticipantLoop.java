package dev.mek.peers.loop;

import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.peers.behaviour.Participant;
import dev.mek.peers.behaviour.Task;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A participant's thread: waits for broker and topics, then one round after another until told to stop. {@link #close} may
 * be called from any thread and waits for the end.
 */
public final class ParticipantLoop implements Runnable, AutoCloseable {

    /** Booking events, without prefix. */
    public static final String BOOKINGS_TOPIC = "bookings.booking.v1";

    private static final Logger log = LoggerFactory.getLogger(ParticipantLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final Participant participant;
    private final KafkaAccess kafka;
    private final Clients clients;
    private final EventCodec codec;
    private final InstantSource clock;
    private final Tally tally = new Tally();
    private final Condition condition;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<byte @Nullable [], byte @Nullable []>> polling =
            new AtomicReference<>();

    public ParticipantLoop(
            Participant participant, KafkaAccess kafka, String instance, EventCodec codec, InstantSource clock) {
        this.participant = participant;
        this.kafka = kafka;
        this.clients = new Clients(kafka, instance);
        this.codec = codec;
        this.clock = clock;
        this.condition = new Condition(clock);
    }

    public String name() {
        return participant.name();
    }

    public Condition condition() {
        return condition;
    }

    public Tally tally() {
        return tally;
    }

    @Override
    public void run() {
        try {
            if (topicsAreThere()) {
                rounds();
            }
            condition.stopped();
        } catch (FencedInstanceIdException e) {
            condition.failed(e);
            log.atError()
                    .addKeyValue("peer", name())
                    .addKeyValue("error", e.toString())
                    .log("another process runs under the same instance name and took over");
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void close() {
        stop.countDown();
        Consumer<byte @Nullable [], byte @Nullable []> consumer = polling.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!ended.await(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                log.atWarn().addKeyValue("peer", name()).log("still busy, left behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean topicsAreThere() {
        List<String> topics = List.of(kafka.topic(BOOKINGS_TOPIC), kafka.topic(participant.topic()));
        try (Admin admin = clients.admin(participant)) {
            return TopicsAtHand.await(admin, topics, wait -> {
                condition.joining();
                return stopsWithin(wait);
            });
        }
    }

    private void rounds() {
        Duration pause = FIRST_PAUSE;
        while (!isStopping()) {
            condition.joining();
            try {
                round();
                pause = FIRST_PAUSE;
            } catch (FencedInstanceIdException e) {
                throw e;
            } catch (WakeupException e) {
                // The order to stop, which ends the while.
                log.atDebug().addKeyValue("peer", name()).log("woken to stop");
            } catch (RuntimeException e) {
                condition.recovering(e);
                log.atError()
                        .addKeyValue("peer", name())
                        .addKeyValue("waitMs", pause.toMillis())
                        .addKeyValue("error", e.toString())
                        .log("round failed, starting over");
                stopsWithin(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void round() {
        Producer<byte[], byte[]> producer = clients.producer(participant);
        try {
            round(producer);
        } finally {
            producer.close(CLOSE_WITHIN);
        }
    }

    private void round(Producer<byte[], byte[]> producer) {
        String topic = kafka.topic(participant.topic());
        AnswerSender sender = new AnswerSender(participant, codec, producer, topic);
        Work work = new Work(participant, codec, sender, clock, tally);
        Consumer<byte @Nullable [], byte @Nullable []> consumer = clients.member(participant);
        Round round = new Round(participant, consumer, work, sender, this::recall, condition, clock);
        polling.set(consumer);
        try {
            consumer.subscribe(List.of(kafka.topic(BOOKINGS_TOPIC)), round);
            while (!isStopping()) {
                round.turn();
            }
        } finally {
            polling.set(null);
            round.finish();
        }
    }

    private Map<UUID, Task> recall(long sinceMs) {
        Recollection recollection = new Recollection(participant, codec, kafka.topic(participant.topic()));
        Consumer<byte @Nullable [], byte @Nullable []> reader = clients.reader(participant);
        try {
            return recollection.read(reader, sinceMs, () -> {
                condition.turned(clock.instant());
                return isStopping();
            });
        } finally {
            reader.close(CloseOptions.timeout(CLOSE_WITHIN));
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private boolean stopsWithin(Duration wait) {
        try {
            return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
