package dev.mek.contracts.containment.decide;

import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Holds;
import dev.mek.contracts.containment.formula.TextTest;
import dev.mek.contracts.containment.formula.Type;
import dev.mek.contracts.containment.limit.Budget;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.text.Dfa;
import dev.mek.contracts.containment.text.TextLanguages;
import dev.mek.contracts.containment.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts all property names into cells: each name that is mentioned, and the rest by patterns, lengths and tests. */
final class NameCells {

    private static final int CELLS_MAX = 512;

    /** A bound on a name's length beyond this is not made into an automaton. */
    private static final long LENGTH_MAX = 2_000;

    private final TextParts parts = new TextParts();
    private final Budget budget;

    private NameCells(Budget budget) {
        this.budget = budget;
    }

    static List<NameCell> of(Collection<Formula> names, Budget budget) {
        NameCells cells = new NameCells(budget);
        names.forEach(one -> cells.parts.collect(one.of(Type.STRING)));
        List<NameCell> all = new ArrayList<>();
        Set<String> mentioned = new HashSet<>(cells.parts.candidates());
        cells.parts.candidates().stream().distinct().map(Single::new).forEach(all::add);
        cells.rest(mentioned, all);
        return all;
    }

    private void rest(Set<String> mentioned, List<NameCell> all) {
        List<Rest> cells = new ArrayList<>(List.of(new Rest(mentioned, Dfa.ALL, Map.of(), Map.of())));
        for (Dfa language : parts.languages) {
            cells = split(cells, language, null);
        }
        for (long length : parts.lengths) {
            if (length > LENGTH_MAX) {
                throw new TooHard("property names of more than " + LENGTH_MAX + " characters");
            }
            cells = split(cells, TextLanguages.lengthAtLeast((int) length), length);
        }
        for (TextTest test : parts.tests) {
            cells = cells.stream()
                    .flatMap(cell -> java.util.stream.Stream.of(cell.with(test, true), cell.with(test, false)))
                    .toList();
        }
        all.addAll(cells);
    }

    private List<Rest> split(List<Rest> cells, Dfa language, @Nullable Long length) {
        List<Rest> finer = new ArrayList<>();
        for (Rest cell : cells) {
            budget.step();
            for (boolean in : new boolean[] {true, false}) {
                Rest part = cell.within(language, in, length);
                if (!part.language.isEmpty()) {
                    finer.add(part);
                }
            }
        }
        if (finer.size() > CELLS_MAX) {
            throw new TooHard("the property names fall into more than " + CELLS_MAX + " classes");
        }
        return finer;
    }

    private static final class Single implements NameCell {
        private final String name;

        Single(String name) {
            this.name = name;
        }

        @Override
        public boolean in(Formula names) {
            return Holds.ofText(names, name);
        }

        @Override
        public List<String> first(int limit) {
            return limit == 0 ? List.of() : List.of(name);
        }

        @Override
        public @Nullable String doubt() {
            return null;
        }
    }

    /** All names that are not mentioned and fall on the given sides. */
    private static final class Rest implements NameCell {
        private final Set<String> mentioned;
        private final Dfa language;
        private final Map<Object, Boolean> sides;
        private final Map<TextTest, Boolean> tests;

        Rest(Set<String> mentioned, Dfa language, Map<Object, Boolean> sides, Map<TextTest, Boolean> tests) {
            this.mentioned = mentioned;
            this.language = language;
            this.sides = sides;
            this.tests = tests;
        }

        Rest within(Dfa other, boolean in, @Nullable Long length) {
            Map<Object, Boolean> more = new HashMap<>(sides);
            more.put(other, in);
            more.put(other.not(), !in);
            if (length != null) {
                more.put(length, in);
            }
            return new Rest(mentioned, language.and(in ? other : other.not()), more, tests);
        }

        Rest with(TextTest test, boolean passes) {
            Map<TextTest, Boolean> more = new HashMap<>(tests);
            more.put(test, passes);
            return new Rest(mentioned, language, sides, more);
        }

        @Override
        public boolean in(Formula names) {
            return projected(names.of(Type.STRING));
        }

        private boolean projected(Formula names) {
            return switch (names) {
                case Formula.Constant constant -> constant.holds();
                case Formula.All all -> all.parts().stream().allMatch(this::projected);
                case Formula.Any any -> any.parts().stream().anyMatch(this::projected);
                case Formula.Is is ->
                    switch (is.atom()) {
                        case Atom.Word word -> !word.holds();
                        case Atom.Text text -> side(text.language());
                        case Atom.LengthAtLeast least -> side(least.length()) == least.holds();
                        case Atom.Passes passes -> Boolean.TRUE.equals(tests.get(passes.test())) == passes.holds();
                        default -> throw new IllegalStateException("not a formula of strings");
                    };
                default -> throw new IllegalStateException("not a formula of strings");
            };
        }

        private boolean side(Object what) {
            return Boolean.TRUE.equals(sides.get(what));
        }

        @Override
        public List<String> first(int limit) {
            return Words.of(language, 0, Long.MAX_VALUE, limit + mentioned.size()).stream()
                    .filter(word -> !mentioned.contains(word))
                    .filter(word -> tests.entrySet().stream()
                            .allMatch(entry -> entry.getKey().test().test(word) == entry.getValue()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public @Nullable String doubt() {
            return tests.isEmpty() ? null : tests.keySet().iterator().next().why();
        }
    }
}
