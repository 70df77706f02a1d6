package dev.mek.contracts.containment.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mek.contracts.containment.pattern.EcmaPattern;
import dev.mek.contracts.containment.pattern.InvalidPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What schemas mention, as material for values that lie near their bounds. */
final class Clues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** So much of each kind is collected. */
    private static final int CLUES_MAX = 300;

    private static final int TEXT_LENGTH_MAX = 200;

    final List<BigDecimal> numbers = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    final List<JsonNode> values = new ArrayList<>();
    final List<Integer> sizes = new ArrayList<>();

    private Clues() {}

    static Clues of(List<JsonNode> schemas) {
        Clues clues = new Clues();
        clues.names.addAll(List.of("a", "extra"));
        clues.texts.addAll(
                List.of("", "a", "aa", "😀", "2026-01-31T12:00:00Z", "0190a1b2-0000-7000-8000-000000000000"));
        clues.values.addAll(List.of(NODES.nullNode(), NODES.booleanNode(true), NODES.booleanNode(false)));
        clues.near(BigDecimal.ZERO);
        clues.sizes.addAll(List.of(0, 1, 2));
        schemas.forEach(clues::collect);
        clues.trim();
        return clues;
    }

    private void collect(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::collect);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            keyword(member.getKey(), member.getValue());
            collect(member.getValue());
        }
        if (node.isNumber() && !Double.isInfinite(node.doubleValue())) {
            near(node.decimalValue());
            int size = (int) Math.min(TEXT_LENGTH_MAX, Math.abs(node.doubleValue()));
            sizes.addAll(List.of(size, size + 1, Math.max(0, size - 1)));
        }
    }

    private void keyword(String keyword, JsonNode value) {
        switch (keyword) {
            case "const", "default" -> values.add(value);
            case "enum", "examples" -> value.forEach(values::add);
            case "properties", "dependentRequired", "dependentSchemas", "dependencies" ->
                value.fieldNames().forEachRemaining(names::add);
            case "required" -> value.forEach(name -> names.add(name.asText()));
            case "pattern" -> texts.addAll(samples(value.asText()));
            case "patternProperties" -> value.fieldNames().forEachRemaining(pattern -> names.addAll(samples(pattern)));
            default -> {}
        }
    }

    private static List<String> samples(String pattern) {
        try {
            return EcmaPattern.parse(pattern).samples();
        } catch (InvalidPattern e) {
            return List.of();
        }
    }

    private void near(BigDecimal number) {
        BigDecimal tenth = new BigDecimal("0.1");
        numbers.addAll(List.of(
                number,
                number.add(BigDecimal.ONE),
                number.subtract(BigDecimal.ONE),
                number.add(tenth),
                number.subtract(tenth),
                number.multiply(BigDecimal.TWO),
                number.negate()));
    }

    private void trim() {
        for (JsonNode value : List.copyOf(values)) {
            if (value.isTextual()) {
                texts.add(value.textValue());
            }
        }
        for (int size : Set.copyOf(sizes)) {
            texts.add("a".repeat(size));
        }
        trim(numbers);
        trim(texts);
        trim(names);
        trim(values);
        trim(sizes);
    }

    private static <T> void trim(List<T> list) {
        Set<T> different = new LinkedHashSet<>(list);
        list.clear();
        different.stream().limit(CLUES_MAX).forEach(list::add);
    }
}
