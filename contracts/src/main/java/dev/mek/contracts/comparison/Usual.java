package dev.mek.contracts.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The most usual of several examples: not the shortest, not the longest, which people write to show the bounds. */
final class Usual {

    private Usual() {}

    static Optional<JsonNode> of(List<JsonNode> examples) {
        List<JsonNode> byLength = examples.stream()
                .sorted(Comparator.comparingInt(example -> example.toString().length()))
                .toList();
        return byLength.isEmpty() ? Optional.empty() : Optional.of(byLength.get(byLength.size() / 2));
    }
}
