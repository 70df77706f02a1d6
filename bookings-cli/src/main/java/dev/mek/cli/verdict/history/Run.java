package dev.mek.cli.verdict.history;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which run this was.
 *
 * @param scenario its name
 * @param seed what its randomness came from
 * @param notes whatever else helps a reader, such as how to repeat it; sorted by name
 */
public record Run(String scenario, long seed, Instant from, Instant until, SortedMap<String, String> notes)
        implements Observation {
    public Run {
        notes = new TreeMap<>(notes);
    }
}
