package dev.mek.bookings.feed.topic;

import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.bookings.feed.ring.FeedEvent;
import dev.mek.bookings.feed.ring.Ring;
import dev.mek.bookings.feed.topic.TopicWatch.Identity;
import dev.mek.bookings.loop.Backoff;
import dev.mek.bookings.loop.LoopThread;
import dev.mek.bookings.telemetry.LogKeys;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that reads the topic into the ring. It waits for broker and topic at the start, goes on where it was
 * after an outage, and starts a new ring where the old one cannot be continued: clients notice the new ring and are told
 * of the gap.
 */
public final class Tail implements AutoCloseable {
    /** Who is told what the ring has got; called from the tail's thread, must not block. */
    public interface Listener {
        void published(List<FeedEvent> events);

        /** Called between polls, however quiet the topic is. */
        void polled();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    /** A broker that has not answered for so long is away; the watch asks more often. */
    public static final Duration SILENT_MAX = Duration.ofSeconds(8);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final int ringRecordsMax;
    private final long ringBytesMax;
    private final FeedSource source;
    private final Listener listener;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, ThreadLocalRandom.current());
    private volatile @Nullable Ring ring;
    private volatile @Nullable LogReader reading;
    private volatile @Nullable TopicWatch watch;
    private boolean broken;
    private boolean outage;
    private volatile @Nullable LoopThread thread;

    public Tail(int ringRecordsMax, long ringBytesMax, FeedSource source, Listener listener) {
        this.ringRecordsMax = ringRecordsMax;
        this.ringBytesMax = ringBytesMax;
        this.source = source;
        this.listener = listener;
    }

    public void start() {
        thread = LoopThread.start("feed-tail", this::run);
    }

    /** The ring, once it is filled; null before. Another one means that the log before it is lost to clients. */
    @Nullable
    public Ring ring() {
        return ring;
    }

    /** Whether it was started and still runs. */
    public boolean alive() {
        LoopThread running = thread;
        return running != null && running.alive();
    }

    /** How long the cluster has not answered; nothing before it was first asked. */
    public Duration silentFor() {
        TopicWatch asked = watch;
        return asked == null ? Duration.ZERO : asked.silentFor();
    }

    private void run() {
        while (stop.getCount() > 0) {
            try (TopicWatch asking = new TopicWatch(source.admin(), source.topic())) {
                watch = asking;
                read(asking);
            } catch (WakeupException e) {
                LOG.atDebug().log("Feed was woken to stop");
            } catch (InvalidOffsetException e) {
                broken = true;
                LOG.atWarn().addKeyValue(LogKeys.ERROR, e.toString()).log("Feed lost its place on the topic");
            } catch (KafkaException e) {
                pause(e);
            }
        }
    }

    /** Reads until stopped or until the topic is another one. */
    private void read(TopicWatch asking) {
        Identity topic = asking.ask();
        try (LogReader reader = source.reader("tail", topic.topicId(), topic.partitions())) {
            reading = reader;
            Ring filled = resume(reader, topic);
            backoff.reset();
            while (stop.getCount() > 0 && !asking.changed(topic)) {
                List<FeedEvent> events = poll(reader, filled);
                if (!events.isEmpty()) {
                    listener.published(events);
                }
                listener.polled();
                sayOutage();
            }
        } finally {
            reading = null;
        }
    }

    /** The ring to go on with: the same one at its place, or a new one when there is none for this topic. */
    private Ring resume(LogReader reader, Identity topic) {
        Ring known = ring;
        if (known != null && !broken && isOf(topic, known.head().cursor())) {
            reader.seek(known.head().cursor());
            return known;
        }
        Ring filled = fill(reader, topic);
        ring = filled;
        broken = false;
        listener.published(List.of());
        return filled;
    }

    private static boolean isOf(Identity topic, Cursor cursor) {
        return cursor.topicId().equals(topic.topicId()) && cursor.partitions() == topic.partitions();
    }

    /** A new ring with the newest events of each partition, complete up to now. */
    private Ring fill(LogReader reader, Identity topic) {
        long startNanos = System.nanoTime();
        Cursor end = reader.end();
        Cursor start = newest(reader.begin(), end, ringRecordsMax / topic.partitions());
        Ring filling = new Ring(start, ringRecordsMax, ringBytesMax);
        reader.seek(start);
        while (stop.getCount() > 0 && !filling.head().cursor().covers(end)) {
            poll(reader, filling);
        }
        LOG.atInfo()
                .addKeyValue(LogKeys.TOPIC, source.topic())
                .addKeyValue("topicId", topic.topicId())
                .addKeyValue("events", filling.records())
                .addKeyValue(LogKeys.DURATION_MS, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos))
                .log("Feed is filled");
        return filling;
    }

    private static Cursor newest(Cursor begin, Cursor end, long recordsPerPartition) {
        Cursor start = begin;
        for (int partition = 0; partition < end.partitions(); partition++) {
            long wanted = end.next(partition) - recordsPerPartition;
            start = start.with(partition, Math.max(begin.next(partition), wanted));
        }
        return start;
    }

    /** Reads one batch into the ring. */
    private static List<FeedEvent> poll(LogReader reader, Ring into) {
        List<FeedEvent> events = reader.poll(POLL);
        events.forEach(into::append);
        Cursor position = reader.position();
        for (int partition = 0; partition < position.partitions(); partition++) {
            into.skip(partition, position.next(partition));
        }
        into.publish();
        return events;
    }

    /** Once when it begins and once when it ends: Kafka's client itself only tries again. */
    private void sayOutage() {
        boolean away = silentFor().compareTo(SILENT_MAX) > 0;
        if (away && !outage) {
            LOG.atWarn().addKeyValue(LogKeys.TOPIC, source.topic()).log("Kafka does not answer the feed");
        } else if (outage && !away) {
            LOG.atInfo().addKeyValue(LogKeys.TOPIC, source.topic()).log("Kafka answers the feed again");
        }
        outage = away;
    }

    private void pause(KafkaException why) {
        Duration pause = backoff.next();
        LOG.atWarn()
                .addKeyValue(LogKeys.TOPIC, source.topic())
                .addKeyValue(LogKeys.ATTEMPT, backoff.failures())
                .addKeyValue(LogKeys.ERROR, why.toString())
                .log("Feed cannot read its topic, trying again");
        try {
            boolean stopped = stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            LOG.atDebug().addKeyValue("stopped", stopped).log("Feed tries again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops reading and waits for it. */
    @Override
    public void close() {
        stop.countDown();
        LogReader reader = reading;
        if (reader != null) {
            reader.wakeup();
        }
        TopicWatch asking = watch;
        if (asking != null) {
            asking.close();
        }
        LoopThread running = thread;
        if (running != null) {
            running.await(STOP_MAX);
        }
    }
}
