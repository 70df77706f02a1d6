package dev.mek.contracts.containment.decide;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mek.contracts.containment.formula.Formula;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Properties that an object will have: each a cell of names, and what its value keeps. Immutable. */
record Slots(List<Slot> slots) {

    record Slot(NameCell cell, Formula value) {}

    int count() {
        return slots.size();
    }

    NameCell cell(int index) {
        return slots.get(index).cell();
    }

    Formula value(int index) {
        return slots.get(index).value();
    }

    Slots with(NameCell cell, Formula value) {
        List<Slot> more = new ArrayList<>(slots);
        more.add(new Slot(cell, value));
        return new Slots(more);
    }

    Slots narrowed(int index, Formula value) {
        List<Slot> changed = new ArrayList<>(slots);
        changed.set(index, new Slot(cell(index), value));
        return new Slots(changed);
    }

    /** Whether a cell has a name for one more. */
    boolean room(NameCell cell, Tried tried) {
        int used = used(cell);
        boolean room = cell.first(used + 1).size() > used;
        String doubt = cell.doubt();
        if (!room && doubt != null) {
            tried.unknown(doubt);
        }
        return room;
    }

    /** With as many more of a cell as there are names, up to a count in all. */
    Slots filled(NameCell cell, Formula value, int count, Tried tried) {
        int used = used(cell);
        int wanted = used + count - slots.size();
        int there = cell.first(wanted).size();
        String doubt = cell.doubt();
        if (there < wanted && doubt != null) {
            tried.unknown(doubt);
        }
        List<Slot> more = new ArrayList<>(slots);
        for (int i = used; i < there; i++) {
            more.add(new Slot(cell, value));
        }
        return new Slots(more);
    }

    private int used(NameCell cell) {
        return (int) slots.stream().filter(slot -> slot.cell().equals(cell)).count();
    }

    /** The object; every value must have been found before. */
    Answer object(Search search) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        IdentityHashMap<NameCell, Integer> used = new IdentityHashMap<>();
        for (Slot slot : slots) {
            int index = used.merge(slot.cell(), 1, Integer::sum);
            String name = slot.cell().first(index).getLast();
            if (!(search.find(slot.value()) instanceof Answer.Found found)) {
                return new Answer.Unknown("a value was found only once");
            }
            object.set(name, found.value());
        }
        return new Answer.Found(object);
    }
}
