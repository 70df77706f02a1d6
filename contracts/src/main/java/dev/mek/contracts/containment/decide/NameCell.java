package dev.mek.contracts.containment.decide;

import dev.mek.contracts.containment.formula.Formula;
import java.util.List;

/** Property names that all formulas of names treat alike. */
interface NameCell {

    /** Whether the names are in a formula's set. */
    boolean in(Formula names);

    /** The first names; fewer than the limit only where there are no more. */
    List<String> first(int limit);

    /** Null when all names are known; else why some may be missing. */
    @org.jspecify.annotations.Nullable
    String doubt();
}
