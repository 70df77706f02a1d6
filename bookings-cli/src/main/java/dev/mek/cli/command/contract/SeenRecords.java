package dev.mek.cli.command.contract;

import dev.mek.cli.context.Reach;
import dev.mek.cli.events.From;
import dev.mek.cli.events.Seen;
import dev.mek.cli.events.Tail;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.KafkaOption;
import dev.mek.contracts.comparison.Reading;
import dev.mek.contracts.schema.Rejection;
import dev.mek.contracts.surface.Event;
import dev.mek.contracts.surface.Surface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Holds the last records of a topic against the new schemas. */
final class SeenRecords {

    /** All of them are in memory at once, a megabyte each at worst. */
    static final int RECORDS_MAX = 100_000;

    private static final Comparator<Seen> BY_AGE = Comparator.comparing(Seen::time)
            .thenComparingInt(seen -> seen.kafka().partition())
            .thenComparingLong(seen -> seen.kafka().offset());

    private final Environment environment;
    private final KafkaOption where;
    private final Surface catalog;

    SeenRecords(Environment environment, KafkaOption where, Surface catalog) {
        this.environment = environment;
        this.where = where;
        this.catalog = catalog;
    }

    /** A tally for each type that was seen, or that the catalogue has on the topic. */
    List<SeenTally> tally(String topic, int last) {
        Map<String, List<Seen>> byType = new LinkedHashMap<>();
        catalog.events().stream()
                .filter(event -> event.topic().equals(topic))
                .forEach(event -> byType.put(event.type(), new ArrayList<>()));
        newest(topic, last)
                .forEach(seen -> byType.computeIfAbsent(seen.type(), type -> new ArrayList<>())
                        .add(seen));
        return byType.entrySet().stream()
                .flatMap(entry ->
                        catalog.event(entry.getKey()).stream().map(event -> tally(topic, event, entry.getValue())))
                .toList();
    }

    private Stream<Seen> newest(String topic, int last) {
        PriorityQueue<Seen> newest = new PriorityQueue<>(BY_AGE);
        try (Tail tail = new Tail(Reach.kafka(environment, where))) {
            tail.seek(List.of(topic), new From.Last(last));
            tail.readToEnd(seen -> {
                newest.add(seen);
                if (newest.size() > last) {
                    newest.remove();
                }
                return true;
            });
        }
        return newest.stream().sorted(BY_AGE);
    }

    private SeenTally tally(String topic, Event event, List<Seen> records) {
        Reading reading = new Reading(event.schema(), catalog.formatsAsserted());
        List<SeenTally.First> rejected = records.stream()
                .flatMap(seen -> why(reading, seen).stream().map(why -> new SeenTally.First(seen.place(), why)))
                .toList();
        return new SeenTally(
                topic,
                event.type(),
                records.size(),
                rejected.size(),
                rejected.stream().findFirst());
    }

    private static Optional<String> why(Reading reading, Seen seen) {
        return seen.data()
                .map(data -> reading.rejections(data).stream()
                        .findFirst()
                        .map(Rejection::violation)
                        .map(Object::toString))
                .orElse(Optional.of("the value is no JSON"));
    }
}
