package dev.mek.cli.verdict.model;

import dev.mek.cli.verdict.history.OwnRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Our topic as it lies on Kafka, by partition and offset. Immutable once made. */
public final class OwnLog {

    private record Told(String booking, long version) {}

    private final Map<Integer, NavigableMap<Long, OwnRecord>> partitions = new HashMap<>();
    private final Map<String, NavigableMap<Integer, List<OwnRecord>>> bookings = new HashMap<>();
    private final Set<Place> first = new HashSet<>();

    OwnLog(Collection<OwnRecord> records) {
        for (OwnRecord record : records) {
            partitions
                    .computeIfAbsent(record.partition(), partition -> new TreeMap<>())
                    .put(record.offset(), record);
        }
        var seen = new HashSet<Told>();
        new TreeMap<>(partitions)
                .forEach((partition, log) -> log.values().forEach(record -> {
                    if (record.told() != null) {
                        add(record, record.told().booking());
                        if (seen.add(
                                new Told(record.told().booking(), record.told().version()))) {
                            first.add(new Place(partition, record.offset()));
                        }
                    }
                }));
    }

    private void add(OwnRecord record, String booking) {
        bookings.computeIfAbsent(booking, id -> new TreeMap<>())
                .computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                .add(record);
    }

    @Nullable
    public OwnRecord at(Place place) {
        return partition(place.partition()).get(place.offset());
    }

    /** The records of a partition from an offset, inclusive, to another, exclusive, in their order. */
    public Collection<OwnRecord> between(int partition, long from, long to) {
        return from >= to ? List.of() : partition(partition).subMap(from, to).values();
    }

    /** The records that tell of a booking, by partition, each in its order. */
    public NavigableMap<Integer, List<OwnRecord>> of(String booking) {
        return bookings.getOrDefault(booking, Collections.emptyNavigableMap());
    }

    public Set<String> bookings() {
        return bookings.keySet();
    }

    /** Whether a record is the first to tell its version; what is not is a repeat. */
    public boolean isFirst(Place place) {
        return first.contains(place);
    }

    public int firsts() {
        return first.size();
    }

    private NavigableMap<Long, OwnRecord> partition(int partition) {
        return partitions.getOrDefault(partition, Collections.emptyNavigableMap());
    }
}
