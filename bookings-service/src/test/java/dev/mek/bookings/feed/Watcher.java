package dev.mek.bookings.feed;

import dev.mek.bookings.feed.SseReader.Frame;
import dev.mek.bookings.feed.ring.Cursor;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client knows over all its connections, and whether it was told in the right order. */
public final class Watcher {
    public final Map<UUID, Long> versions = new TreeMap<>();
    public final List<String> faults = new ArrayList<>();
    public final List<String> gaps = new ArrayList<>();
    /** First deliveries. */
    public int changes;

    /** Deliveries of what was known: legal, a relay may send twice, but the feed itself has no reason to. */
    public int repeats;

    public @Nullable String lastEventId;

    /** Takes one frame in. */
    public void take(Frame frame) throws IOException {
        String id = frame.id();
        checkForward(id);
        lastEventId = id;
        if ("gap".equals(frame.event())) {
            gaps.add(frame.data());
        } else if ("booking".equals(frame.event())) {
            var booking =
                    Json.parse(frame.data().getBytes(StandardCharsets.UTF_8)).get("booking");
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
}
