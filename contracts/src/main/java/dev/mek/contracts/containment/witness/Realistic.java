package dev.mek.contracts.containment.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A witness that looks like a real document: parts of a sample are put in place of its own as long as it stays a witness, so
 * that only what matters is left of it. Not thread-safe.
 */
public final class Realistic {

    /** Each is a validation under two schemas. */
    private static final int TRIALS_MAX = 400;

    private final Predicate<JsonNode> witness;
    private int trials;
    private JsonNode best;

    private Realistic(JsonNode first, Predicate<JsonNode> witness) {
        this.best = first;
        this.witness = witness;
    }

    /**
     * The witness, more like the sample; as it was where nothing of the sample fits.
     *
     * @param witness whether a value is a witness too
     */
    public static JsonNode of(JsonNode first, JsonNode sample, Predicate<JsonNode> witness) {
        Realistic realistic = new Realistic(first, witness);
        realistic.graft(List.of(), sample);
        return realistic.best;
    }

    private void graft(List<Object> path, JsonNode sample) {
        JsonNode here = at(best, path);
        if (here.equals(sample) || keeps(with(best, path, sample))) {
            return;
        }
        if (here.isObject() && sample.isObject()) {
            members(path, here, sample);
        } else if (here.isArray() && sample.isArray()) {
            for (int i = 0; i < Math.min(here.size(), sample.size()); i++) {
                graft(child(path, i), sample.get(i));
            }
        }
    }

    private void members(List<Object> path, JsonNode here, JsonNode sample) {
        sample.properties().forEach(member -> {
            if (!here.has(member.getKey())) {
                keeps(with(best, child(path, member.getKey()), member.getValue()));
            }
        });
        here.properties().forEach(member -> {
            if (sample.has(member.getKey())) {
                graft(child(path, member.getKey()), sample.get(member.getKey()));
            } else {
                ObjectNode without = at(best, path).deepCopy();
                without.remove(member.getKey());
                keeps(with(best, path, without));
            }
        });
    }

    private boolean keeps(JsonNode candidate) {
        if (trials >= TRIALS_MAX) {
            return false;
        }
        trials++;
        if (witness.test(candidate)) {
            best = candidate;
            return true;
        }
        return false;
    }

    private static List<Object> child(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static JsonNode at(JsonNode root, List<Object> path) {
        JsonNode node = root;
        for (Object step : path) {
            node = step instanceof Integer index ? node.path(index) : node.path((String) step);
        }
        return node;
    }

    private static JsonNode with(JsonNode root, List<Object> path, JsonNode value) {
        if (path.isEmpty()) {
            return value;
        }
        JsonNode copy = root.deepCopy();
        JsonNode parent = at(copy, path.subList(0, path.size() - 1));
        Object last = path.getLast();
        if (last instanceof Integer index) {
            ((ArrayNode) parent).set(index, value);
        } else {
            ((ObjectNode) parent).set((String) last, value);
        }
        return copy;
    }
}
