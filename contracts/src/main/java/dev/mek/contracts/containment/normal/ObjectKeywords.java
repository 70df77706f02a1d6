package dev.mek.contracts.containment.normal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Properties by name, by count, and by what depends on them. */
final class ObjectKeywords {

    private ObjectKeywords() {}

    static void read(Here here, List<Formula> parts) {
        here.count("minProperties").ifPresent(count -> parts.add(here.onType(new Atom.PropertiesAtLeast(count, true))));
        here.count("maxProperties")
                .ifPresent(count -> parts.add(here.onType(new Atom.PropertiesAtLeast(count + 1, false))));
        here.named("properties")
                .forEach((name, value) -> parts.add(each(here, here.pool().word(name), value.formula())));
        here.named("patternProperties")
                .forEach((pattern, value) -> parts.add(each(here, pattern(here, pattern), value.formula())));
        if (here.has("additionalProperties")) {
            parts.add(each(
                    here,
                    declared(here).not(),
                    here.child("additionalProperties").formula()));
        }
        if (here.has("propertyNames")) {
            Formula names = here.child("propertyNames").formula();
            parts.add(each(here, names.not(), here.pool().nothing()));
        }
        if (here.has("required")) {
            for (String name : here.texts("required", here.node("required"))) {
                parts.add(here.onType(new Atom.SomeProperty(
                        here.pool().word(name), here.pool().everything())));
            }
        }
        dependencies(here, parts);
    }

    private static Formula each(Here here, Formula names, Formula value) {
        return here.onType(new Atom.EachProperty(names, value));
    }

    private static Formula pattern(Here here, String pattern) {
        return here.pool().is(TextKeywords.matches(here, "patternProperties", pattern));
    }

    /** The names that {@code properties} and {@code patternProperties} speak of. */
    static Formula declared(Here here) {
        List<Formula> names = new ArrayList<>();
        here.named("properties").keySet().forEach(name -> names.add(here.pool().word(name)));
        here.named("patternProperties").keySet().forEach(pattern -> names.add(pattern(here, pattern)));
        return here.pool().any(names);
    }

    private static void dependencies(Here here, List<Formula> parts) {
        if (here.draft() == Draft.DRAFT_7) {
            depend(here, "dependencies", parts);
            return;
        }
        depend(here, "dependentRequired", parts);
        depend(here, "dependentSchemas", parts);
    }

    private static void depend(Here here, String keyword, List<Formula> parts) {
        for (Map.Entry<String, Here.Sub> entry : here.named(keyword).entrySet()) {
            JsonNode value = entry.getValue().place().schema();
            Formula needed = value.isArray()
                    ? here.pool()
                            .all(here.texts(keyword, value).stream()
                                    .map(here::hasProperty)
                                    .toList())
                    : entry.getValue().formula();
            parts.add(here.pool().any(here.hasProperty(entry.getKey()).not(), needed));
        }
    }
}
