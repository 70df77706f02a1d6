package dev.mek.cli.verdict.check;

import dev.mek.cli.verdict.history.Streamed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The steps of clients in the order in which each client went through them. */
final class Connections {

    private Connections() {}

    /** By client, its connections one after the other, each with its steps. */
    static Map<String, Collection<List<Streamed>>> of(List<Streamed> streamed) {
        Map<String, TreeMap<Integer, List<Streamed>>> clients = streamed.stream()
                .collect(Collectors.groupingBy(
                        Streamed::client,
                        TreeMap::new,
                        Collectors.groupingBy(
                                Streamed::connection, TreeMap::new, Collectors.toCollection(ArrayList::new))));
        Map<String, Collection<List<Streamed>>> sorted = new TreeMap<>();
        clients.forEach((client, connections) -> {
            connections.values().forEach(steps -> steps.sort(Comparator.comparingInt(Streamed::place)));
            sorted.put(client, connections.values());
        });
        return sorted;
    }
}
