package dev.mek.cli.command.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.command.demo.Witness.Sighting;
import dev.mek.cli.http.Booking;
import dev.mek.cli.http.Bookings;
import dev.mek.cli.http.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One booking from its request to its completion, told hop by hop. */
final class Story {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String WORKSHOP = "north";
    private static final String SERVICE = "oil-change";
    private static final String LAST = "COMPLETED";

    private final Bookings bookings;
    private final Witness witness;
    private final BiConsumer<Hop, Duration> teller;
    private final List<Long> onKafka = new ArrayList<>();
    private final List<Long> onStream = new ArrayList<>();
    private int events;
    private long startNanos;
    private @Nullable UUID id;
    private boolean completed;

    /**
     * How it went.
     *
     * @param events on all topics
     * @param inOrder whether every version was seen once and in order, on Kafka and over SSE
     */
    record Outcome(Duration took, int versions, int events, boolean inOrder) {}

    /** The teller takes each hop with the time since the request. */
    Story(Bookings bookings, Witness witness, BiConsumer<Hop, Duration> teller) {
        this.bookings = bookings;
        this.witness = witness;
        this.teller = teller;
    }

    Outcome run() throws InterruptedException {
        ObjectNode request = request(freeSlot());
        witness.awaitWatching();
        startNanos = System.nanoTime();
        tell(Hops.asked(
                startNanos,
                SERVICE + " at " + WORKSHOP + ", "
                        + request.path("slot").path("start").asText()));
        Booking created = bookings.create(request);
        id = created.id();
        List<Hop> early = new ArrayList<>();
        early.add(Hops.answered(System.nanoTime(), created));
        // What was quicker than the answer is told before it.
        for (Sighting seen = witness.sightings().poll();
                seen != null;
                seen = witness.sightings().poll()) {
            hop(seen, early);
        }
        early.stream().sorted(Comparator.comparingLong(Hop::nanos)).forEach(this::tell);
        while (!ended()) {
            next();
        }
        return new Outcome(since(System.nanoTime()), onKafka.size(), events, inOrder());
    }

    private void next() throws InterruptedException {
        long leftNanos = LONGEST.toNanos() - (System.nanoTime() - startNanos);
        Sighting seen = witness.sightings().poll(leftNanos, TimeUnit.NANOSECONDS);
        if (seen == null) {
            throw new IllegalStateException("the booking did not come to " + LAST + " within " + LONGEST.toSeconds()
                    + " s; the last version seen is " + (onStream.isEmpty() ? "none" : onStream.getLast()));
        }
        List<Hop> hops = new ArrayList<>();
        hop(seen, hops);
        hops.forEach(this::tell);
    }

    private void hop(Sighting sighting, List<Hop> to) {
        switch (sighting) {
            case Sighting.OnKafka kafka -> {
                if (kafka.seen().key().equals(String.valueOf(id))) {
                    events++;
                    if (kafka.seen().kafka().topic().startsWith("bookings.")) {
                        onKafka.add(Long.parseLong(kafka.seen().version()));
                    }
                    to.add(Hops.onKafka(kafka.nanos(), kafka.seen()));
                }
            }
            case Sighting.OnStream stream -> {
                if (stream.booking().id().equals(id)) {
                    onStream.add(stream.booking().version());
                    completed |= stream.booking().status().equals(LAST);
                    to.add(Hops.onStream(stream.nanos(), stream.booking()));
                }
            }
            case Sighting.Blind blind -> throw blind.why();
        }
    }

    private boolean ended() {
        return completed && onKafka.size() >= onStream.size();
    }

    private boolean inOrder() {
        List<Long> sorted = List.copyOf(new TreeSet<>(onKafka));
        return onKafka.equals(sorted) && onStream.equals(sorted) && sorted.getLast() == sorted.size();
    }

    private String freeSlot() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return today.plusDays(1)
                .datesUntil(today.plusDays(8))
                .flatMap(day -> bookings.availability(WORKSHOP, SERVICE, day).slots().stream())
                .map(Slot::start)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static ObjectNode request(String start) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("workshopId", WORKSHOP)
                .put("serviceKind", SERVICE)
                .put("customerId", "ada")
                .put("vehicleId", "B-AL-1815");
        request.putObject("slot").put("start", start);
        return request;
    }

    private void tell(Hop hop) {
        teller.accept(hop, since(hop.nanos()));
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(nanos - startNanos);
    }
}
