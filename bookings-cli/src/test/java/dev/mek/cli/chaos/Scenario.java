package dev.mek.cli.chaos;

import dev.mek.cli.chaos.fault.FaultKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What happens in a run.
 *
 * @param instances of the service
 * @param createsMin creates that have to be answered with success before the load may end
 * @param faults how many of each kind
 * @param calm how long the load goes on without faults before the first one
 * @param longest after which the load ends, enough or not
 * @param mischief whether copies and poison are written onto others' topics
 * @param variables further settings of every instance
 */
public record Scenario(
        String name,
        int instances,
        int createsMin,
        Map<FaultKind, Integer> faults,
        Duration calm,
        Duration longest,
        boolean mischief,
        Map<String, String> variables) {

    private static final Duration CALM = Duration.ofSeconds(1);

    public Scenario {
        faults = Map.copyOf(faults);
        variables = Map.copyOf(variables);
    }

    /** What a seed has to be like to count: 2,000 creates and three faults of each kind. */
    public static Scenario full(int instances) {
        return new Scenario("full", instances, 2_000, eachKind(3), CALM, Duration.ofSeconds(150), true, Map.of());
    }

    /** One fault of each kind, and some hundred creates. */
    public static Scenario small() {
        return new Scenario("small", 2, 400, eachKind(1), CALM, Duration.ofSeconds(60), true, Map.of());
    }

    /** No fault at all. */
    public static Scenario quiet(int instances, int creates) {
        return new Scenario("quiet", instances, creates, Map.of(), CALM, Duration.ofSeconds(60), true, Map.of());
    }

    /** The same under other faults. */
    public Scenario with(String newName, Map<FaultKind, Integer> newFaults) {
        return new Scenario(newName, instances, createsMin, newFaults, calm, longest, mischief, variables);
    }

    /** The same with further settings of every instance. */
    public Scenario withVariables(Map<String, String> newVariables) {
        return new Scenario(name, instances, createsMin, faults, calm, longest, mischief, newVariables);
    }

    private static Map<FaultKind, Integer> eachKind(int count) {
        return Arrays.stream(FaultKind.values()).collect(Collectors.toMap(kind -> kind, kind -> count));
    }
}
