package dev.mek.cli.chaos;

import dev.mek.cli.chaos.fault.FaultKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What happens in a run.
 *
 * @param instances of the service
 * @param createsMin creates that have to be answered with success before the load may end
 * @param popularPercent how many of all wishes are for the same few days, on which bays run out
 * @param faults how many of each kind, in an order that the seed decides
 * @param script faults in this order, after those; each of a group strikes while the one before it still hurts
 * @param calm how long the load goes on without faults before the first one
 * @param longest after which the load ends, enough or not
 * @param mischief whether copies and poison are written onto others' topics
 * @param restMax how long the system may take to come to rest in the end
 * @param sleeperBytesMax what may be kept for a client that never reads, all buffers on the way included
 * @param variables further settings of every instance
 */
public record Scenario(
        String name,
        int instances,
        int createsMin,
        int popularPercent,
        Map<FaultKind, Integer> faults,
        List<List<FaultKind>> script,
        Duration calm,
        Duration longest,
        boolean mischief,
        Duration restMax,
        long sleeperBytesMax,
        Map<String, String> variables) {

    private static final Duration CALM = Duration.ofSeconds(1);
    private static final int POPULAR_PERCENT = 15;
    private static final Duration REST_MAX = Duration.ofSeconds(60);
    /** More than a client is allowed to lag, and all buffers on the way. */
    private static final long SLEEPER_BYTES_MAX = 4L << 20;

    public Scenario {
        faults = Map.copyOf(faults);
        script = script.stream().map(List::copyOf).toList();
        variables = Map.copyOf(variables);
    }

    /** What a seed has to be like to count: 2,000 creates and three faults of each kind. */
    public static Scenario full(int instances) {
        return of("full", instances, 2_000, eachKind(3), Duration.ofSeconds(400));
    }

    /** One fault of each kind, and some hundred creates. */
    public static Scenario small() {
        return of("small", 2, 400, eachKind(1), Duration.ofSeconds(60));
    }

    /** No fault at all. */
    public static Scenario quiet(int instances, int creates) {
        return of("quiet", instances, creates, Map.of(), Duration.ofSeconds(60));
    }

    /** The same with faults in an order, group by group, instead of any. */
    public Scenario scripted(String newName, List<List<FaultKind>> groups) {
        return new Scenario(
                newName,
                instances,
                createsMin,
                popularPercent,
                Map.of(),
                groups,
                calm,
                longest,
                mischief,
                restMax,
                sleeperBytesMax,
                variables);
    }

    /** The same, with most customers wishing for the same few days. */
    public Scenario crowded(String newName, int percent) {
        return new Scenario(
                newName,
                instances,
                createsMin,
                percent,
                faults,
                script,
                calm,
                longest,
                mischief,
                restMax,
                sleeperBytesMax,
                variables);
    }

    /** The same, given up sooner when the system does not come to rest. */
    public Scenario resting(Duration max) {
        return new Scenario(
                name,
                instances,
                createsMin,
                popularPercent,
                faults,
                script,
                calm,
                longest,
                mischief,
                max,
                sleeperBytesMax,
                variables);
    }

    /** The same with a tighter bound for clients that never read, and the settings that make it so. */
    public Scenario sleeping(String newName, long bytesMax, Map<String, String> newVariables) {
        return new Scenario(
                newName,
                instances,
                createsMin,
                popularPercent,
                faults,
                script,
                calm,
                longest,
                mischief,
                restMax,
                bytesMax,
                newVariables);
    }

    private static Scenario of(
            String name, int instances, int createsMin, Map<FaultKind, Integer> faults, Duration longest) {
        return new Scenario(
                name,
                instances,
                createsMin,
                POPULAR_PERCENT,
                faults,
                List.of(),
                CALM,
                longest,
                true,
                REST_MAX,
                SLEEPER_BYTES_MAX,
                Map.of());
    }

    private static Map<FaultKind, Integer> eachKind(int count) {
        return Arrays.stream(FaultKind.values()).collect(Collectors.toMap(kind -> kind, kind -> count));
    }
}
