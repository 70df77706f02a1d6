package dev.mek.cli.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a user's stack differs from the usual one.
 *
 * @param own programs of the user's
 * @param adjusted by part of the usual stack
 */
public record Tailoring(List<OwnPart> own, Map<String, Adjusted> adjusted) {

    public static final Tailoring NONE = new Tailoring(List.of(), Map.of());

    /** The parts that the stack brings itself. */
    public static final Set<String> USUAL =
            Set.of(Topology.POSTGRES, Topology.KAFKA, Topology.BOOKINGS, Topology.PEERS);

    /** The peers that are faked, all of them by one part, unless a real one stands in their place. */
    public static final List<String> FAKES = List.of("workshop", "billing");

    public Tailoring {
        own = List.copyOf(own);
        adjusted = Map.copyOf(adjusted);
    }

    /** This and another's; where both speak of the same part, the other's. */
    public Tailoring and(Tailoring other) {
        Set<String> theirs = other.own().stream().map(OwnPart::name).collect(Collectors.toSet());
        Map<String, Adjusted> both = new HashMap<>(adjusted);
        both.putAll(other.adjusted());
        return new Tailoring(
                Stream.concat(own.stream().filter(part -> !theirs.contains(part.name())), other.own().stream())
                        .toList(),
                both);
    }

    Adjusted of(String part) {
        return adjusted.getOrDefault(part, Adjusted.NOT);
    }

    /** The fake peers in whose place nobody stands. */
    List<String> fakes() {
        return FAKES.stream()
                .filter(fake -> own.stream().noneMatch(part -> part.name().equals(fake)))
                .toList();
    }

    /** Whether all peers are the polite fakes, whose answers are known. */
    public boolean isAllFake() {
        return fakes().equals(FAKES);
    }

    /** How often each part runs that runs more than once, or is the user's. */
    Map<String, Integer> instances() {
        Map<String, Integer> instances = new HashMap<>();
        adjusted.forEach((part, wishes) -> instances.put(part, wishes.instances()));
        own.forEach(part -> instances.put(part.name(), part.instances()));
        return instances;
    }
}
