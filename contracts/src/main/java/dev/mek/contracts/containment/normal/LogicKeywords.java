package dev.mek.contracts.containment.normal;

import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import java.util.ArrayList;
import java.util.List;

/** {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not}, {@code if}. */
final class LogicKeywords {

    private LogicKeywords() {}

    static void read(Here here, List<Formula> parts) {
        Formulas pool = here.pool();
        if (here.has("allOf")) {
            parts.add(pool.all(formulas(here, "allOf")));
        }
        if (here.has("anyOf")) {
            parts.add(pool.any(formulas(here, "anyOf")));
        }
        if (here.has("oneOf")) {
            parts.add(exactlyOne(pool, formulas(here, "oneOf")));
        }
        if (here.has("not")) {
            parts.add(here.child("not").formula().not());
        }
        if (here.has("if")) {
            Formula condition = here.child("if").formula();
            parts.add(pool.any(condition.not(), branch(here, "then")));
            parts.add(pool.any(condition, branch(here, "else")));
        }
    }

    private static Formula branch(Here here, String keyword) {
        return here.has(keyword) ? here.child(keyword).formula() : here.pool().everything();
    }

    private static List<Formula> formulas(Here here, String keyword) {
        return here.children(keyword).stream().map(Here.Sub::formula).toList();
    }

    /** Branches may overlap: what two of them accept is left out. */
    private static Formula exactlyOne(Formulas pool, List<Formula> branches) {
        List<Formula> pairs = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            for (int j = 0; j < i; j++) {
                Formula pair = pool.all(branches.get(i), branches.get(j));
                if (pair != pool.nothing()) {
                    pairs.add(pair);
                }
            }
        }
        if (pairs.isEmpty()) {
            return pool.any(branches);
        }
        List<Formula> one = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            List<Formula> parts = new ArrayList<>();
            for (int j = 0; j < branches.size(); j++) {
                parts.add(i == j ? branches.get(j) : branches.get(j).not());
            }
            one.add(pool.all(parts));
        }
        Formula exactly = pool.any(one);
        pairs.add(pool.any(branches).not());
        pool.opposites(exactly, pool.any(pairs));
        return exactly;
    }
}
