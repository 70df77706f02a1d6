package dev.mek.bookings.feed;

import dev.mek.bookings.feed.SseReader.Frame;
import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a client knows over all its connections, and whether it was told in the right order. */
public final class Watcher {
    private static final Duration READ_MAX = Duration.ofSeconds(60);

    public final Map<UUID, Long> versions = new TreeMap<>();
    public final Map<UUID, String> statuses = new TreeMap<>();
    public final List<String> faults = new ArrayList<>();
    public final List<String> gaps = new ArrayList<>();
    /** First deliveries. */
    public int changes;

    /** Deliveries of what was known: legal, a relay may send twice, but the feed itself has no reason to. */
    public int repeats;

    public @Nullable String lastEventId;

    /** The last offset of each partition on this connection. */
    private final Map<Integer, Long> offsets = new TreeMap<>();

    /** A new connection begins. */
    public void connected() {
        offsets.clear();
    }

    /** Takes one frame in. */
    public void take(Frame frame) throws IOException {
        String id = frame.id();
        checkForward(id);
        lastEventId = id;
        if ("gap".equals(frame.event())) {
            gaps.add(frame.data());
        } else if ("booking".equals(frame.event())) {
            var data = Json.parse(frame.data().getBytes(StandardCharsets.UTF_8));
            checkOnce(data.get("partition").asInt(), data.get("offset").asLong());
            var booking = data.get("booking");
            UUID bookingId = UUID.fromString(booking.get("id").asText());
            long version = booking.get("version").asLong();
            long known = versions.getOrDefault(bookingId, 0L);
            if (version <= known) {
                repeats++;
                return;
            }
            if (version > known + 1) {
                faults.add(bookingId + " went from version " + known + " to " + version);
            }
            changes++;
            versions.put(bookingId, version);
            statuses.put(bookingId, booking.get("status").asText());
        }
    }

    private void checkOnce(int partition, long offset) {
        long before = Objects.requireNonNullElse(offsets.put(partition, offset), -1L);
        if (offset <= before) {
            faults.add(
                    "partition " + partition + " went from offset " + before + " to " + offset + " on one connection");
        }
    }

    private void checkForward(String id) {
        Cursor now = Cursor.parse(id).orElseThrow();
        Cursor before = lastEventId == null ? now : Cursor.parse(lastEventId).orElseThrow();
        if (now.comparable(before) && !now.covers(before)) {
            faults.add("the id went back from " + before + " to " + now);
        }
    }

    /** Reads until so many changes are known in all. */
    public void readUntil(SseReader stream, int changesWanted) throws IOException {
        while (changes < changesWanted) {
            take(Objects.requireNonNull(stream.next(), "the stream ended early"));
        }
    }

    /** Reads on until that is so; heartbeats are frames too, so that the bound is looked at. */
    public void readUntil(SseReader stream, BooleanSupplier so) throws IOException {
        long giveUpNanos = System.nanoTime() + READ_MAX.toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < giveUpNanos) {
            take(Objects.requireNonNull(stream.next(), "the stream ended early"));
        }
    }

    /** What this client knows otherwise than it should, a few of them; empty when it knows exactly that. */
    public List<String> differencesTo(Map<UUID, Long> wanted) {
        TreeSet<UUID> all = new TreeSet<>(wanted.keySet());
        all.addAll(versions.keySet());
        return all.stream()
                .filter(id -> !Objects.equals(versions.get(id), wanted.get(id)))
                .limit(5)
                .map(id -> id + " is at " + versions.get(id) + " instead of " + wanted.get(id) + ", last id "
                        + lastEventId + ", known are " + versions.size() + " of " + wanted.size())
                .toList();
    }
}
