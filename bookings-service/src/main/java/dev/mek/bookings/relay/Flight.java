package dev.mek.bookings.relay;

import dev.mek.bookings.loop.Backoff;
import dev.mek.bookings.outbox.OutboxRow;
import dev.mek.bookings.outbox.Publication;
import dev.mek.bookings.telemetry.OutboxMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between the lanes and Kafka: sends what may go, takes in what became of it, and pauses while Kafka is away. What is
 * delivered gathers here until the loop has removed it from the table. Belongs to one loop.
 */
final class Flight {

    private static final Logger LOG = LoggerFactory.getLogger(Flight.class);
    // The producer itself goes on trying for long; who asks how things are should hear sooner.
    private static final Duration SILENCE_MAX = Duration.ofSeconds(2);

    private final Lanes lanes;
    private final Sender sender;
    private final RelaySettings settings;
    private final OutboxMetrics metrics;
    private final Backoff backoff;
    private final List<Publication> delivered = new ArrayList<>();
    private long removeAtNanos;
    private long sendAtNanos = System.nanoTime();
    private long unparkAtNanos;
    private @Nullable Instant outageSince;
    private @Nullable Instant silentSince;
    private long acknowledgements;

    Flight(Lanes lanes, Sender sender, RelaySettings settings, OutboxMetrics metrics) {
        this.lanes = lanes;
        this.sender = sender;
        this.settings = settings;
        this.metrics = metrics;
        this.backoff = new Backoff(settings.firstPause(), settings.longestPause(), RandomGenerator.getDefault());
    }

    /** Sends all that may go now. */
    void send() {
        long now = System.nanoTime();
        if (lanes.hasParked() && now - unparkAtNanos >= 0) {
            lanes.unpark();
        }
        if (now - sendAtNanos < 0) {
            return;
        }
        for (OutboxRow row = lanes.next(); row != null; row = lanes.next()) {
            silentSince = silentSince == null ? Instant.now() : silentSince;
            if (!sender.send(row)) {
                return;
            }
        }
    }

    /** Takes in all outcomes that are there. */
    void land() {
        if (landAll() == Fault.PRODUCER) {
            sender.renew();
            landAll();
        }
    }

    /** What is to be removed from the table now; empty while it may gather a little more. */
    List<Publication> removable(boolean atOnce) {
        boolean due = atOnce || delivered.size() >= settings.windowRows() / 8 || System.nanoTime() - removeAtNanos >= 0;
        return due ? List.copyOf(delivered) : List.of();
    }

    /** These are gone from the table. */
    void removed(List<Publication> gone) {
        lanes.settled(gone.stream().map(Publication::row).toList());
        delivered.subList(0, gone.size()).clear();
    }

    /** When this has something to do at the latest, if nothing comes before. */
    long dueNanos(long otherwiseNanos) {
        long due = otherwiseNanos;
        long now = System.nanoTime();
        if (!delivered.isEmpty()) {
            due = earlier(due, removeAtNanos);
        }
        if (sendAtNanos - now > 0) {
            due = earlier(due, sendAtNanos);
        }
        return lanes.hasParked() ? earlier(due, unparkAtNanos) : due;
    }

    /** Since when Kafka has not taken a single event although there were some. */
    @Nullable
    Instant outageSince() {
        Instant silent = silentSince;
        if (outageSince != null || silent == null) {
            return outageSince;
        }
        return silent.plus(SILENCE_MAX).isBefore(Instant.now()) ? silent : null;
    }

    /** How many events Kafka has taken in all. */
    long acknowledgements() {
        return acknowledgements;
    }

    /** Gives up what flies: it comes back as failed, though Kafka may still get it. */
    void abort() {
        sender.renew();
        landAll();
    }

    /** Forgets that Kafka did not take events: it is to be tried anew, now. */
    void startAfresh() {
        outageSince = null;
        silentSince = null;
        backoff.reset();
        sendAtNanos = System.nanoTime();
    }

    private static long earlier(long left, long right) {
        return left - right < 0 ? left : right;
    }

    private @Nullable Fault landAll() {
        Fault worst = null;
        Exception why = null;
        for (Outcome outcome = sender.poll(); outcome != null; outcome = sender.poll()) {
            switch (outcome) {
                case Outcome.Delivered done -> delivered(done.publication());
                case Outcome.Failed failed -> {
                    Fault fault = failed(failed);
                    if (fault != Fault.REFUSED && (worst == null || fault == Fault.PRODUCER)) {
                        worst = fault;
                        why = failed.error();
                    }
                }
            }
        }
        if (why != null) {
            pause(why);
        }
        silentSince = lanes.flying() > 0 ? silentSince : null;
        return worst;
    }

    private void delivered(Publication publication) {
        if (delivered.isEmpty()) {
            removeAtNanos = System.nanoTime() + settings.removeAfter().toNanos();
        }
        lanes.delivered(publication.row());
        delivered.add(publication);
        acknowledgements++;
        metrics.published(Duration.between(publication.row().createdAt(), publication.at()));
        backoff.reset();
        silentSince = lanes.flying() > 0 ? publication.at() : null;
        if (outageSince != null) {
            LOG.atInfo()
                    .addKeyValue(
                            "sinceMs",
                            Duration.between(outageSince, publication.at()).toMillis())
                    .log("Kafka takes events again");
            outageSince = null;
        }
    }

    private Fault failed(Outcome.Failed failed) {
        if (failed.fault() == Fault.REFUSED) {
            refused(failed);
        } else {
            lanes.failed(failed.row());
            metrics.failed("send");
        }
        return failed.fault();
    }

    private void refused(Outcome.Failed failed) {
        OutboxRow row = failed.row();
        lanes.park(row);
        unparkAtNanos = System.nanoTime() + settings.refusedRest().toNanos();
        metrics.failed("refused");
        LOG.atError()
                .addKeyValue("bookingId", row.lane())
                .addKeyValue("version", row.position())
                .addKeyValue("topic", row.topic())
                .addKeyValue("error", failed.error().toString())
                .log("Kafka refuses an event; its booking's events wait until that is mended");
    }

    private void pause(Exception why) {
        Duration pause = backoff.next();
        sendAtNanos = System.nanoTime() + pause.toNanos();
        if (outageSince == null) {
            outageSince = silentSince == null ? Instant.now() : silentSince;
            LOG.atWarn()
                    .addKeyValue("error", why.toString())
                    .log("Kafka does not take events; they wait in the outbox");
        }
    }
}
