package dev.mek.cli.verdict.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Where checks leave what they find and how much they looked at. Evidence is bounded, counts are not. Not thread-safe. */
public final class Findings {

    /** Cases of one anomaly that are kept with their evidence: enough to see a pattern. */
    static final int CASES_MAX = 10;

    private final Map<Anomaly, List<Finding>> cases = new EnumMap<>(Anomaly.class);
    private final Map<Anomaly, Integer> found = new EnumMap<>(Anomaly.class);
    private final Map<Anomaly, SequencedMap<String, Integer>> looked = new EnumMap<>(Anomaly.class);

    void add(Anomaly anomaly, Promise promise, String what, String evidence) {
        found.merge(anomaly, 1, Integer::sum);
        List<Finding> kept = cases.computeIfAbsent(anomaly, name -> new ArrayList<>());
        if (kept.size() < CASES_MAX) {
            kept.add(new Finding(anomaly, promise, what, evidence));
        }
    }

    /** Says how many things an anomaly was looked for in. */
    void looked(Anomaly anomaly, String things, int count) {
        looked.computeIfAbsent(anomaly, name -> new LinkedHashMap<>()).merge(things, count, Integer::sum);
    }

    /** The kept cases of an anomaly, in the order in which they were found. */
    public List<Finding> cases(Anomaly anomaly) {
        return List.copyOf(cases.getOrDefault(anomaly, List.of()));
    }

    /** How many cases there are, kept or not. */
    public int count(Anomaly anomaly) {
        return found.getOrDefault(anomaly, 0);
    }

    /** In how many of what an anomaly was looked for. */
    public SequencedMap<String, Integer> looked(Anomaly anomaly) {
        return Collections.unmodifiableSequencedMap(looked.getOrDefault(anomaly, new LinkedHashMap<>()));
    }
}
