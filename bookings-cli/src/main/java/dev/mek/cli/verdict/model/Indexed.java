package dev.mek.cli.verdict.model;

import dev.mek.cli.verdict.history.BookingRow;
import dev.mek.cli.verdict.history.DeadLetterRow;
import dev.mek.cli.verdict.history.ForeignRecord;
import dev.mek.cli.verdict.history.History;
import dev.mek.cli.verdict.history.InboxRow;
import dev.mek.cli.verdict.history.VersionRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A history by key. Immutable once made. */
public final class Indexed {

    private final History history;
    private final OwnLog own;
    private final Map<String, BookingRow> bookings = new HashMap<>();
    private final Map<String, NavigableMap<Long, VersionRow>> versions = new HashMap<>();
    private final Map<Identity, InboxRow> inbox = new HashMap<>();
    private final Map<ForeignPlace, DeadLetterRow> deadLetters = new HashMap<>();
    private final Map<String, List<ForeignRecord>> foreign = new HashMap<>();
    private final Set<Identity> foreignIdentities = new HashSet<>();

    public Indexed(History history) {
        this.history = history;
        this.own = new OwnLog(history.own());
        history.bookings().forEach(row -> bookings.put(row.booking(), row));
        history.versions()
                .forEach(row -> versions.computeIfAbsent(row.booking(), id -> new TreeMap<>())
                        .put(row.version(), row));
        history.inbox().forEach(row -> inbox.put(new Identity(row.source(), row.eventId()), row));
        history.deadLetters().forEach(row -> deadLetters.put(ForeignPlace.of(row), row));
        history.foreign().forEach(this::add);
    }

    private void add(ForeignRecord record) {
        ForeignRecord.Said said = record.said();
        if (said != null) {
            foreign.computeIfAbsent(said.booking(), id -> new ArrayList<>()).add(record);
            foreignIdentities.add(new Identity(said.source(), said.eventId()));
        }
    }

    /** The history itself, in its lists. */
    public History history() {
        return history;
    }

    public OwnLog own() {
        return own;
    }

    @Nullable
    public BookingRow booking(String id) {
        return bookings.get(id);
    }

    /** The versions of a booking that the table has, in their order. */
    public NavigableMap<Long, VersionRow> versions(String booking) {
        return versions.getOrDefault(booking, Collections.emptyNavigableMap());
    }

    @Nullable
    public VersionRow version(String booking, long version) {
        return versions(booking).get(version);
    }

    public boolean wasHeard(Identity event) {
        return inbox.containsKey(event);
    }

    @Nullable
    public DeadLetterRow deadLetter(ForeignPlace place) {
        return deadLetters.get(place);
    }

    /** All that others said about a booking and that can be read, repeats included. */
    public List<ForeignRecord> foreign(String booking) {
        return foreign.getOrDefault(booking, List.of());
    }

    public boolean wasSaid(Identity event) {
        return foreignIdentities.contains(event);
    }
}
