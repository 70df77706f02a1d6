package dev.mek.contracts.containment.normal;

import dev.mek.contracts.containment.formula.Formula;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the keywords of a schema evaluate, its applicators in place included (2020-12 §11): each part with the condition
 * under which it counts.
 */
final class Evaluated {

    /** Names of properties. */
    record Names(Formula condition, Formula names) {}

    /** The items before an index, and all items that keep a formula. */
    record Items(Formula condition, long before, Formula matching) {}

    final List<Names> names = new ArrayList<>();
    final List<Items> items = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    static Evaluated by(Here here) {
        Evaluated evaluated = new Evaluated();
        evaluated.visit(here, here.pool().everything(), true);
        return evaluated;
    }

    private void visit(Here.Sub sub, Formula condition) {
        if (sub.place().schema().isObject() && condition != sub.reader().pool().nothing()) {
            visit(sub.here(), condition, false);
        }
    }

    private void visit(Here here, Formula condition, boolean top) {
        String visit = here.place().name() + here.scope().name();
        if (!visited.add(visit)) {
            return;
        }
        ReferenceKeywords.targets(here).forEach(target -> visit(target, condition));
        names(here, condition, top);
        items(here, condition, top);
        logic(here, condition);
        visited.remove(visit);
    }

    private void names(Here here, Formula condition, boolean top) {
        if (here.has("additionalProperties") || (!top && here.has("unevaluatedProperties"))) {
            names.add(new Names(condition, here.pool().everything()));
        } else if (here.has("properties") || here.has("patternProperties")) {
            names.add(new Names(condition, ObjectKeywords.declared(here)));
        }
    }

    private void items(Here here, Formula condition, boolean top) {
        Formula nothing = here.pool().nothing();
        if (here.has(ArrayKeywords.rest(here)) || (!top && here.has("unevaluatedItems"))) {
            items.add(new Items(condition, Long.MAX_VALUE, nothing));
        } else if (!ArrayKeywords.prefix(here).isEmpty()) {
            items.add(new Items(condition, ArrayKeywords.prefix(here).size(), nothing));
        }
        if (here.draft() == Draft.DRAFT_2020_12 && here.has("contains")) {
            items.add(new Items(condition, 0, here.child("contains").formula()));
        }
    }

    private void logic(Here here, Formula condition) {
        if (here.has("allOf")) {
            here.children("allOf").forEach(branch -> visit(branch, condition));
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (here.has(keyword)) {
                here.children(keyword).forEach(branch -> when(branch, condition, branch.formula()));
            }
        }
        if (here.has("if")) {
            Here.Sub test = here.child("if");
            when(test, condition, test.formula());
            if (here.has("then")) {
                when(here.child("then"), condition, test.formula());
            }
            if (here.has("else")) {
                when(here.child("else"), condition, test.formula().not());
            }
        }
        for (Map.Entry<String, Here.Sub> entry : here.named("dependentSchemas").entrySet()) {
            when(entry.getValue(), condition, here.hasProperty(entry.getKey()));
        }
    }

    private void when(Here.Sub sub, Formula outer, Formula condition) {
        visit(sub, sub.reader().pool().all(outer, condition));
    }
}
