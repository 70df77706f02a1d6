package dev.mek.cli.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A seed's blows. Pure. */
public final class Blows {

    /** Longer than the leases of shards, shorter than the inbox's session with the broker. */
    private static final int SLEEP_MS_MIN = 2_000;

    private static final int SLEEP_MS_MAX = 3_000;
    /** Longer than that session too: its partitions have gone to others when it wakes up. */
    private static final Duration LONG_SLEEP = Duration.ofMillis(7_500);

    private static final int CALM_MS_MIN = 150;
    private static final int CALM_MS_MAX = 700;
    private static final int TOGETHER_PERCENT = 35;

    private Blows() {}

    /** So many of each kind in random order; of the pauses, the first is a long one. */
    public static List<Blow> of(long seed, Map<FaultKind, Integer> counts, int instances) {
        var random = new Random(seed);
        List<FaultKind> kinds = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            kinds.addAll(Collections.nCopies(counts.getOrDefault(kind, 0), kind));
        }
        Collections.shuffle(kinds, random);
        List<Blow> blows = new ArrayList<>();
        boolean slept = counts.getOrDefault(FaultKind.PAUSE_INSTANCE, 0) < 2;
        for (FaultKind kind : kinds) {
            boolean isLong = kind == FaultKind.PAUSE_INSTANCE && !slept;
            slept |= isLong;
            blows.add(new Blow(
                    kind,
                    random.nextInt(instances),
                    isLong ? LONG_SLEEP : Duration.ofMillis(random.nextInt(SLEEP_MS_MIN, SLEEP_MS_MAX)),
                    Duration.ofMillis(random.nextInt(CALM_MS_MIN, CALM_MS_MAX)),
                    random.nextInt(100) < TOGETHER_PERCENT));
        }
        return blows;
    }

    /** Blows of these kinds in this order; each of a group but the first comes while the one before it still hurts. */
    public static List<Blow> scripted(long seed, List<List<FaultKind>> groups, int instances) {
        var random = new Random(seed);
        List<Blow> blows = new ArrayList<>();
        for (List<FaultKind> group : groups) {
            int first = blows.size();
            for (FaultKind kind : group) {
                blows.add(new Blow(
                        kind,
                        random.nextInt(instances),
                        Duration.ofMillis(random.nextInt(SLEEP_MS_MIN, SLEEP_MS_MAX)),
                        Duration.ofMillis(random.nextInt(CALM_MS_MIN, CALM_MS_MAX)),
                        blows.size() > first));
            }
        }
        return blows;
    }
}
