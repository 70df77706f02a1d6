package dev.mek.contracts.containment.decide;

import dev.mek.contracts.containment.formula.Atom;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.limit.TooHard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Objects: the names are parted into cells; each property that must be there is put into a cell, or falls together with
 * one that is there already; what is missing to the least number is filled up.
 */
final class ObjectSearch {

    /** Objects with more properties are not built. */
    private static final long PROPERTIES_MAX = 5_000;

    private final Search search;
    private final List<Atom.EachProperty> each = new ArrayList<>();
    private final List<Atom.SomeProperty> demands = new ArrayList<>();
    private long min;
    private long max = Long.MAX_VALUE;

    private List<NameCell> cells = List.of();
    private final IdentityHashMap<NameCell, Formula> values = new IdentityHashMap<>();
    private final Tried tried = new Tried();

    private ObjectSearch(Search search) {
        this.search = search;
    }

    static Answer find(Collection<Atom> atoms, Search search) {
        return new ObjectSearch(search).find(atoms);
    }

    private Answer find(Collection<Atom> atoms) {
        atoms.forEach(this::read);
        if (min > max) {
            return Answer.EMPTY;
        }
        if (demands.isEmpty() && min == 0) {
            return new Slots(List.of()).object(search);
        }
        Set<Formula> names = new LinkedHashSet<>();
        each.forEach(one -> names.add(one.names()));
        demands.forEach(one -> names.add(one.names()));
        cells = NameCells.of(names, search.budget());
        demands.sort(Comparator.comparingLong(
                demand -> cells.stream().filter(cell -> cell.in(demand.names())).count()));
        Answer answer = place(0, new Slots(List.of()));
        return tried.found(answer) ? answer : tried.failed();
    }

    private void read(Atom atom) {
        switch (atom) {
            case Atom.EachProperty one -> each.add(one);
            case Atom.SomeProperty one -> demands.add(one);
            case Atom.PropertiesAtLeast least -> {
                min = least.holds() ? Math.max(min, least.count()) : min;
                max = least.holds() ? max : Math.min(max, least.count() - 1);
            }
            default -> throw new IllegalStateException("not a constraint of objects");
        }
    }

    /** What every value of a cell must keep. */
    private Formula value(NameCell cell) {
        return values.computeIfAbsent(
                cell,
                c -> search.pool()
                        .all(each.stream()
                                .filter(one -> c.in(one.names()))
                                .map(Atom.EachProperty::value)
                                .toList()));
    }

    private Answer place(int next, Slots slots) {
        search.budget().step();
        if (next == demands.size()) {
            return fill(slots);
        }
        Atom.SomeProperty demand = demands.get(next);
        Answer shared = share(next, slots, demand);
        if (shared instanceof Answer.Found || slots.count() >= max) {
            return shared;
        }
        for (NameCell cell : cells) {
            if (cell.in(demand.names()) && slots.room(cell, tried)) {
                Formula value = search.pool().all(value(cell), demand.value());
                if (tried.found(search.find(value))) {
                    Answer answer = place(next + 1, slots.with(cell, value));
                    if (answer instanceof Answer.Found) {
                        return answer;
                    }
                }
            }
        }
        return Answer.EMPTY;
    }

    /** A property that is there already may be the one; looked at only where a new one could be one too many. */
    private Answer share(int next, Slots slots, Atom.SomeProperty demand) {
        for (int i = 0; i < slots.count(); i++) {
            boolean scarce = max < Long.MAX_VALUE || !slots.room(slots.cell(i), tried);
            if (scarce && slots.cell(i).in(demand.names())) {
                Formula value = search.pool().all(slots.value(i), demand.value());
                if (tried.found(search.find(value))) {
                    Answer answer = place(next + 1, slots.narrowed(i, value));
                    if (answer instanceof Answer.Found) {
                        return answer;
                    }
                }
            }
        }
        return Answer.EMPTY;
    }

    private Answer fill(Slots slots) {
        if (min > PROPERTIES_MAX) {
            throw new TooHard("objects of more than " + PROPERTIES_MAX + " properties");
        }
        Slots full = slots;
        for (NameCell cell : cells) {
            if (full.count() < min && tried.found(search.find(value(cell)))) {
                full = full.filled(cell, value(cell), (int) min, tried);
            }
        }
        return full.count() < min ? Answer.EMPTY : full.object(search);
    }
}
