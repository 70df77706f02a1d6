package dev.mek.bookings.inbox;

import dev.mek.bookings.deadletter.Reason;
import dev.mek.bookings.loop.LoopThread;
import dev.mek.bookings.telemetry.DeadLetterMetrics;
import dev.mek.bookings.telemetry.InboxMetrics;
import dev.mek.bookings.usecase.DeadLetters;
import dev.mek.bookings.usecase.ForeignEvents;
import dev.mek.contracts.wire.EventCodec;
import dev.mek.contracts.wire.KafkaAccess;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Brings the other parties' events to the use case, from start to close. Thread-safe. */
public final class Inbox implements AutoCloseable {

    /** The consumer group, without the prefix of the cluster's user. */
    public static final String GROUP = "bookings-inbox";

    private final InboxLoop loop;
    private final LoopThread thread;
    private final InboxSettings settings;

    private Inbox(InboxLoop loop, InboxSettings settings) {
        this.loop = loop;
        this.settings = settings;
        this.thread = LoopThread.start("inbox", loop);
    }

    /**
     * Starts to hear; Kafka and database may still be away.
     *
     * @param instance the name of this process; no other living one has it
     * @param topics those of the other parties, without the prefix of the cluster's user
     */
    public static Inbox start(
            KafkaAccess kafka,
            String instance,
            List<String> topics,
            EventCodec codec,
            ForeignEvents foreignEvents,
            DeadLetters deadLetters,
            InboxSettings settings,
            InboxMetrics metrics,
            DeadLetterMetrics letterMetrics) {
        BatchHandler handler = new BatchHandler(
                new RecordReader(codec),
                foreignEvents,
                new BrokenEvents(deadLetters, metrics, letterMetrics),
                new UnknownTypes(deadLetters, metrics, InstantSource.system()),
                metrics,
                InstantSource.system(),
                kafka.topicPrefix());
        InboxLoop loop = new InboxLoop(
                () -> new KafkaConsumer<>(
                        ConsumerSettings.of(kafka.clientProperties(), kafka.group(GROUP), instance, settings)),
                topics.stream().map(kafka::topic).toList(),
                handler,
                metrics,
                Lag.register(metrics, topics.stream().collect(Collectors.toMap(kafka::topic, Function.identity()))),
                settings);
        topics.forEach(topic -> Stream.of(Reason.values()).forEach(reason -> metrics.rejectable(topic, reason.word())));
        return new Inbox(loop, settings);
    }

    /** Whether the loop runs; it ends by a close only, or by an error that no restart of the loop would mend. */
    public boolean alive() {
        return thread.alive();
    }

    public InboxStatus status() {
        return loop.status();
    }

    /** Finishes the batch under way, commits, leaves the group, and waits for the end of all that, within a bound. */
    @Override
    public void close() {
        loop.stop();
        thread.await(settings.stopBound().plusSeconds(1));
    }

    /** Ends without a word to the group, as a killed process does. */
    void die() {
        loop.die();
        thread.await(settings.stopBound());
    }
}
