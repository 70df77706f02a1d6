package dev.mek.contracts.containment.normal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The dynamic anchors that are in force: for each name the outermost on the way here. Immutable. */
record Scope(Map<String, Place> anchors) {

    static final Scope NONE = new Scope(Map.of());

    Scope enter(Resource resource) {
        if (anchors.keySet().containsAll(resource.dynamicAnchors.keySet())) {
            return this;
        }
        Map<String, Place> more = new TreeMap<>(resource.dynamicAnchors);
        more.putAll(anchors);
        return new Scope(more);
    }

    @Nullable
    Place outermost(String name) {
        return anchors.get(name);
    }

    /** Tells scopes apart. */
    String name() {
        StringBuilder name = new StringBuilder();
        anchors.forEach(
                (anchor, place) -> name.append(' ').append(anchor).append('=').append(place.name()));
        return name.toString();
    }
}
