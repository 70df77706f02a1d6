package dev.mek.contracts.containment.normal;

import dev.mek.contracts.containment.formula.Formula;
import java.util.ArrayList;
import java.util.List;

/** {@code $ref}, {@code $dynamicRef} (2020-12 §8.2.3) and {@code $recursiveRef} (2019-09 §8.2.4.2). */
final class ReferenceKeywords {

    private ReferenceKeywords() {}

    static void read(Here here, List<Formula> parts) {
        targets(here).forEach(target -> parts.add(target.formula()));
    }

    /** Where the references of a schema lead. */
    static List<Here.Sub> targets(Here here) {
        List<Here.Sub> targets = new ArrayList<>();
        if (here.has("$ref")) {
            targets.add(sub(here, find(here, "$ref")));
        }
        if (here.draft() == Draft.DRAFT_2019_09 && here.has("$recursiveRef")) {
            Place found = find(here, "$recursiveRef");
            boolean dynamic = found.schema().path("$recursiveAnchor").asBoolean(false);
            targets.add(sub(here, dynamic ? outermost(here, Resource.RECURSIVE, found) : found));
        }
        if (here.draft() == Draft.DRAFT_2020_12 && here.has("$dynamicRef")) {
            Place found = find(here, "$dynamicRef");
            String name = Addresses.fragment(here.text("$dynamicRef"));
            boolean dynamic = !name.isEmpty()
                    && name.equals(found.schema().path("$dynamicAnchor").asText(""));
            targets.add(sub(here, dynamic ? outermost(here, name, found) : found));
        }
        return targets;
    }

    private static Place outermost(Here here, String name, Place found) {
        Place outermost = here.scope().outermost(name);
        return outermost == null ? found : outermost;
    }

    private static Here.Sub sub(Here here, Place target) {
        return new Here.Sub(here.reader(), target, here.scope());
    }

    private static Place find(Here here, String keyword) {
        String reference = here.text(keyword);
        try {
            return here.reader()
                    .library()
                    .find(here.place().resource(), reference)
                    .orElseThrow(() -> here.wrong(keyword, "leads nowhere: " + reference));
        } catch (IllegalArgumentException e) {
            throw here.wrong(keyword, "is no URI reference: " + reference);
        }
    }
}
