package dev.mek.cli.verdict;

import dev.mek.cli.verdict.history.Answered;
import dev.mek.cli.verdict.history.Answered.Asks;
import dev.mek.cli.verdict.history.BayRow;
import dev.mek.cli.verdict.history.DeadLetterRow;
import dev.mek.cli.verdict.history.ForeignRecord;
import dev.mek.cli.verdict.history.ForeignRecord.Said;
import dev.mek.cli.verdict.history.InboxRow;
import dev.mek.cli.verdict.history.Observation;
import dev.mek.cli.verdict.history.OwnRecord;
import dev.mek.cli.verdict.history.Snapshot;
import dev.mek.cli.verdict.history.Stalled;
import dev.mek.cli.verdict.history.VersionRow;
import dev.mek.cli.verdict.model.Fact;
import dev.mek.cli.verdict.model.Fold;
import dev.mek.cli.verdict.model.Identity;
import dev.mek.cli.verdict.model.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A town in which every promise is kept, and what a visitor observes of it. */
final class Town {

    static final int PARTITIONS = 3;
    static final String OWN = "dev.mek.bookings.booking-";
    private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, TownBooking> bookings = new LinkedHashMap<>();
    private final List<Observation> observed = new ArrayList<>();
    /** Our topic in the order in which it grew, over all partitions. */
    final List<OwnRecord> log = new ArrayList<>();

    private final long[] nextOwn = new long[PARTITIONS];
    private long nextForeign;
    private int slots;
    private int ticks;

    /** A booking that the client hears of, or that nobody is told of. */
    String create(@Nullable String key, boolean answerArrives) {
        Instant start = slot();
        String id = "b" + bookings.size();
        var booking = new TownBooking(id, start, start.plus(HOUR), tick());
        bookings.put(id, booking);
        publish(booking, null);
        answer(Asks.CREATE, null, key, answerArrives ? 201 : null, answerArrives ? booking.snapshot() : null);
        return id;
    }

    /** The same request again under its key: the same answer. */
    void again(String id, String key) {
        Snapshot first = log.stream()
                .flatMap(record -> Stream.ofNullable(record.told()))
                .filter(told -> told.booking().equals(id) && told.version() == 1)
                .findFirst()
                .orElseThrow();
        answer(Asks.CREATE, null, key, 201, first);
    }

    void refused() {
        answer(Asks.CREATE, null, null, 409, null);
    }

    void cancel(String id) {
        TownBooking booking = booking(id);
        booking.cancel(tick());
        publish(booking, null);
        answer(Asks.CANCEL, id, null, 200, booking.snapshot());
    }

    void move(String id) {
        TownBooking booking = booking(id);
        Instant start = slot();
        booking.move(start, start.plus(HOUR), tick());
        publish(booking, null);
        answer(Asks.CHANGE, id, null, 200, booking.snapshot());
    }

    /** The workshop says a word of its own. */
    void work(String id, String state) {
        hear(new Said(
                "/workshop",
                "w-" + id + "-" + (booking(id).workRevisions + 1),
                "dev.mek.workshop.work-order-updated.v1",
                id,
                ++booking(id).workRevisions,
                booking(id).row.requestRevision(),
                state,
                null,
                null,
                state));
    }

    /** Billing says a word of its own. */
    void payment(String id, String word) {
        hear(new Said(
                "/billing",
                "p-" + id + "-" + (booking(id).paymentRevisions + 1),
                "dev.mek.billing.payment-" + word + ".v1",
                id,
                ++booking(id).paymentRevisions,
                booking(id).row.requestRevision(),
                null,
                TownBooking.PRICE_MINOR,
                "EUR",
                word));
    }

    /** What was said comes once more. */
    void redeliver(String id, int which) {
        List<Said> said = booking(id).said;
        if (!said.isEmpty()) {
            foreign(said.get(which % said.size()));
        }
    }

    void poison() {
        var record = new ForeignRecord("billing.payment.v1", 0, nextForeign++, null, null, tick());
        observed.add(record);
        observed.add(new DeadLetterRow(record.topic(), record.partition(), record.offset(), "not-readable", "parked"));
    }

    /** A relay that woke up late sends what Kafka has already. */
    void repeat(int which) {
        OwnRecord record = log.get(which % log.size());
        append(record.key() == null ? "" : record.key(), record.eventId(), record.type(), record.told());
    }

    void stalled(boolean cut) {
        observed.add(new Stalled("s" + ticks, 5_000_000, 4_000_000, cut, tick(), tick()));
    }

    TownClient client(String name) {
        return new TownClient(this, name, observed);
    }

    TownBooking booking(String id) {
        TownBooking booking = bookings.get(id);
        if (booking == null) {
            throw new IllegalArgumentException(id);
        }
        return booking;
    }

    List<String> ids() {
        return List.copyOf(bookings.keySet());
    }

    /** Everything there is to observe by now. */
    List<Observation> observe() {
        List<Observation> all = new ArrayList<>(observed);
        all.addAll(log);
        int bay = 1;
        for (TownBooking booking : bookings.values()) {
            all.add(booking.row);
            if (booking.holdsBay()) {
                all.add(new BayRow(
                        booking.row.booking(), booking.row.workshop(), bay, booking.row.start(), booking.row.end()));
            }
        }
        return all;
    }

    Instant tick() {
        return BEGIN.plusMillis(++ticks);
    }

    private Instant slot() {
        return BEGIN.plus(HOUR.multipliedBy(++slots));
    }

    private void hear(Said word) {
        TownBooking booking = booking(word.booking());
        booking.said.add(word);
        foreign(word);
        Party party = word.source().equals("/workshop") ? Party.WORKSHOP : Party.BILLING;
        Fact stands = Fold.standing(party, booking.said, booking.row.requestRevision())
                .iterator()
                .next();
        Instant at = tick();
        boolean shows = booking.take(stands, at);
        if (shows) {
            publish(booking, new Identity(word.source(), word.eventId()));
        }
        observed.add(new InboxRow(word.source(), word.eventId(), word.booking(), shows ? "APPLIED" : "RECORDED", at));
    }

    private void foreign(Said word) {
        String topic = word.source().equals("/workshop") ? "workshop.work-order.v1" : "billing.payment.v1";
        observed.add(new ForeignRecord(topic, 0, nextForeign++, word.booking(), word, tick()));
    }

    private void publish(TownBooking booking, @Nullable Identity cause) {
        VersionRow row = booking.version(cause);
        observed.add(row);
        String type = OWN + row.event().toLowerCase(Locale.ROOT) + ".v1";
        append(row.booking(), row.eventId(), type, booking.snapshot());
    }

    private void append(String key, @Nullable String eventId, @Nullable String type, @Nullable Snapshot told) {
        int partition = Math.floorMod(key.hashCode(), PARTITIONS);
        log.add(new OwnRecord(partition, nextOwn[partition]++, key, eventId, type, told, tick()));
    }

    private void answer(
            Asks asks,
            @Nullable String target,
            @Nullable String key,
            @Nullable Integer status,
            @Nullable Snapshot told) {
        String says = key == null ? "" : "says " + key;
        String answer = told == null ? "" : told.digest();
        observed.add(new Answered("c1", asks, target, key, says, status, told, answer, tick(), tick()));
    }
}
