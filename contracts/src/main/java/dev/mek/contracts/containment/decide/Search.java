package dev.mek.contracts.containment.decide;

import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.limit.Budget;

/** What the parts of a decision share. */
interface Search {

    /** A value of a formula, for the parts of an object or array. */
    Answer find(Formula formula);

    Formulas pool();

    Budget budget();
}
