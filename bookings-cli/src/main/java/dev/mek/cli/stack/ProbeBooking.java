package dev.mek.cli.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.http.Booking;
import dev.mek.cli.http.Bookings;
import dev.mek.cli.http.Feed;
import dev.mek.cli.http.FeedEvent;
import dev.mek.cli.http.FeedQuery;
import dev.mek.cli.http.Refused;
import dev.mek.cli.http.ServiceLogin;
import dev.mek.local.protocol.StackStatus;
import dev.mek.local.supervisor.ReadyCheck;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Proves that a stack works as a whole: a booking at the hidden workshop goes once round, through database, topics and
 * both peers, until it is confirmed; then it is cancelled.
 */
public final class ProbeBooking implements ReadyCheck {

    static final String WORKSHOP = "probe";

    private static final Duration CONFIRMED_MAX = Duration.ofSeconds(30);
    private static final int CONFLICT = 409;
    private static final Set<String> AGREED = Set.of("CONFIRMED", "IN_PROGRESS", "COMPLETED");

    @Override
    public void check(StackStatus status, Consumer<String> progress) throws Exception {
        URI service = URI.create(
                Stack.instances(status, Topology.BOOKINGS).getFirst().values().get("url"));
        progress.accept("a probe booking goes round");
        Bookings bookings = new Bookings(service, ServiceLogin.by(null));
        Round round = new Round(service, bookings);
        Thread follower = Thread.ofVirtual().name("probe").start(round);
        try {
            cancel(bookings, round.confirmed.get(CONFIRMED_MAX.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw new IllegalStateException("the probe booking was not confirmed within " + CONFIRMED_MAX.toSeconds()
                    + " s; 'bookings logs' shows what holds it up");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the probe booking failed: "
                    + Objects.requireNonNull(failed.getCause()).getMessage());
        } finally {
            follower.interrupt();
        }
    }

    private static void cancel(Bookings bookings, UUID booking) {
        try {
            bookings.cancel(booking, null);
        } catch (Refused refused) {
            if (refused.problem().status() != CONFLICT) {
                throw refused;
            }
            // The fake workshop was quicker and has begun: the way round is proven all the same.
        }
    }

    /** Creates the booking once the stream is there, so that no change can be missed. */
    private record Round(
            URI service, Bookings bookings, CompletableFuture<UUID> created, CompletableFuture<UUID> confirmed)
            implements Runnable {

        Round(URI service, Bookings bookings) {
            this(service, bookings, new CompletableFuture<>(), new CompletableFuture<>());
        }

        @Override
        public void run() {
            try {
                new Feed(() -> service, ServiceLogin.by(null), new FeedQuery(null, null, WORKSHOP, null))
                        .follow(this::more);
            } catch (RuntimeException failed) {
                confirmed.completeExceptionally(failed);
            }
        }

        private boolean more(FeedEvent event) {
            if (event instanceof FeedEvent.Connected && !created.isDone()) {
                created.complete(bookings.create(booking()).id());
            }
            if (event instanceof FeedEvent.Changed changed
                    && agreed(changed.change().booking())) {
                confirmed.complete(changed.change().booking().id());
            }
            return !confirmed.isDone();
        }

        private boolean agreed(Booking booking) {
            return created.isDone() && booking.id().equals(created.join()) && AGREED.contains(booking.status());
        }
    }

    private static ObjectNode booking() {
        ObjectNode booking = JsonNodeFactory.instance.objectNode();
        booking.put("workshopId", WORKSHOP)
                .put("serviceKind", "oil-change")
                .put("customerId", "probe")
                .put("vehicleId", "probe");
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        booking.putObject("slot").put("start", tomorrow.toString());
        return booking;
    }
}
