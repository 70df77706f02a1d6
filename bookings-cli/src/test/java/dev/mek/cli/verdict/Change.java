package dev.mek.cli.verdict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.cli.verdict.history.Observation;
import dev.mek.contracts.json.Json;
import org.jspecify.annotations.Nullable;

/** The same observation with one field otherwise. */
final class Change {

    private Change() {}

    static <O extends Observation> O of(O observation, String field, @Nullable Object value) {
        ObjectNode tree = Json.mapper().valueToTree(observation);
        ObjectNode at = tree;
        String[] path = field.split("\\.", -1);
        for (int i = 0; i < path.length - 1; i++) {
            at = (ObjectNode) at.get(path[i]);
        }
        at.putPOJO(path[path.length - 1], value);
        @SuppressWarnings("unchecked") // the same class as came in
        Class<O> type = (Class<O>) observation.getClass();
        return type.cast(Json.mapper().convertValue(tree, Observation.class));
    }
}
