package dev.mek.contracts.containment.normal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import java.util.List;

/** Items by place, by count, and whether they differ. */
final class ArrayKeywords {

    private ArrayKeywords() {}

    static void read(Here here, List<Formula> parts) {
        here.count("minItems").ifPresent(count -> parts.add(here.onType(new Atom.ItemsAtLeast(count, true))));
        here.count("maxItems").ifPresent(count -> parts.add(here.onType(new Atom.ItemsAtLeast(count + 1, false))));
        if (here.flag("uniqueItems")) {
            parts.add(here.onType(new Atom.Unique(true)));
        }
        List<Here.Sub> prefix = prefix(here);
        for (int i = 0; i < prefix.size(); i++) {
            parts.add(here.onType(new Atom.EachItem(i, i, prefix.get(i).formula())));
        }
        String rest = rest(here);
        if (here.has(rest)) {
            parts.add(here.onType(
                    new Atom.EachItem(prefix.size(), Atom.END, here.child(rest).formula())));
        }
        if (here.has("contains")) {
            contains(here, parts);
        }
    }

    private static void contains(Here here, List<Formula> parts) {
        Formula value = here.child("contains").formula();
        boolean counts = here.draft().isAtLeast(Draft.DRAFT_2019_09);
        long min = counts ? here.count("minContains").orElse(1L) : 1;
        parts.add(here.onType(new Atom.MatchesAtLeast(value, min, true)));
        if (counts) {
            here.count("maxContains")
                    .ifPresent(max -> parts.add(here.onType(new Atom.MatchesAtLeast(value, max + 1, false))));
        }
    }

    /** The schemas of the first items. */
    static List<Here.Sub> prefix(Here here) {
        JsonNode items = here.node("items");
        if (here.draft() == Draft.DRAFT_2020_12) {
            if (items.isArray()) {
                throw here.wrong("items", "must be a schema since 2020-12; prefixItems takes an array");
            }
            return here.has("prefixItems") ? here.children("prefixItems") : List.of();
        }
        return items.isArray() ? here.children("items") : List.of();
    }

    /** The keyword for the items after the first ones; one that is never there when there is none. */
    static String rest(Here here) {
        boolean list = here.draft() != Draft.DRAFT_2020_12 && here.node("items").isArray();
        return list ? "additionalItems" : "items";
    }
}
