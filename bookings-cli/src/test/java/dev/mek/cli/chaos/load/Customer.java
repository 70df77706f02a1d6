package dev.mek.cli.chaos.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mek.cli.chaos.record.Digests;
import dev.mek.cli.chaos.record.Recorder;
import dev.mek.cli.verdict.history.Answered;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.contracts.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One customer, on a thread of its own, who goes on to another instance when one does not answer. */
final class Customer implements Runnable {

    private static final int CREATE_PERCENT = 70;
    private static final int CHANGE_PERCENT = 16;
    /** Longer than any pause of an instance: while it sleeps on a request, the others say that it is under way. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final int KNOWN_MAX = 8;
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final String name;
    private final SplittableRandom random;
    private final Caller caller;
    private final List<URI> services;
    private final Slots slots;
    private final Recorder recorder;
    private final Tally tally;
    /** How long to think between two requests, in nanoseconds; negative for "stop". */
    private final LongSupplier thinkNanos;

    private final List<Snapshot> known = new ArrayList<>();

    Customer(
            String name,
            SplittableRandom random,
            Caller caller,
            List<URI> services,
            Slots slots,
            Recorder recorder,
            Tally tally,
            LongSupplier thinkNanos) {
        this.name = name;
        this.random = random;
        this.caller = caller;
        this.services = services;
        this.slots = slots;
        this.recorder = recorder;
        this.tally = tally;
        this.thinkNanos = thinkNanos;
    }

    @Override
    public void run() {
        for (long think = thinkNanos.getAsLong(); think >= 0; think = thinkNanos.getAsLong()) {
            ask(next());
            LockSupport.parkNanos((long) (think * 2 * random.nextDouble()));
        }
    }

    private Wanted next() {
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        int dice = random.nextInt(100);
        if (known.isEmpty() || dice < CREATE_PERCENT) {
            return Wanted.create("c-" + random.nextInt(1_000), slots.pick(random), key);
        }
        Snapshot booking = known.get(random.nextInt(known.size()));
        if (dice < CREATE_PERCENT + CHANGE_PERCENT) {
            return Wanted.change(look(booking), slots.at(booking.workshop(), random), key);
        }
        return Wanted.cancel(booking.booking(), key);
    }

    /** As it is now, or was, should nobody answer. */
    private Snapshot look(Snapshot booking) {
        Snapshot now = snapshot(caller.get(any(), "/bookings/" + booking.booking()));
        return now == null ? booking : now;
    }

    /** The same request under the same key, until somebody says what became of it. */
    private void ask(Wanted wanted) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (attempt(wanted).isOpen() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(AGAIN_NANOS);
        }
    }

    private Reply attempt(Wanted wanted) {
        Instant asked = Instant.now();
        Reply reply = caller.send(any(), wanted);
        Snapshot told = snapshot(reply);
        recorder.add(new Answered(
                name,
                wanted.asks(),
                wanted.target(),
                wanted.key(),
                Digests.of(wanted.body()),
                reply.status(),
                told,
                Digests.of(reply.body()),
                asked,
                Instant.now()));
        if (reply.isAccepted()) {
            tally.count(wanted.asks());
        }
        if (told != null) {
            learn(told);
        }
        return reply;
    }

    /** Of the latest bookings only: older ones have been dealt with, and refuse every change. */
    private void learn(Snapshot told) {
        known.removeIf(booking -> booking.booking().equals(told.booking()));
        known.add(told);
        if (known.size() > KNOWN_MAX) {
            known.removeFirst();
        }
    }

    private URI any() {
        return services.get(random.nextInt(services.size()));
    }

    private static @Nullable Snapshot snapshot(Reply reply) {
        if (!reply.isAccepted()) {
            return null;
        }
        try {
            return Snapshot.of(Json.parse(reply.body().getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | DateTimeException unreadable) {
            return null;
        }
    }
}
