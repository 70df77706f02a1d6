package dev.mek.contracts.containment.decide;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.formula.Type;
import dev.mek.contracts.containment.limit.Budget;
import dev.mek.contracts.containment.limit.TooHard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether a formula has a value, and finds one.
 *
 * <p>Values are finite, so the least fixpoint is meant: while a formula is being looked into, it is taken for empty where
 * it comes up again below an object or array step. A smallest value never needs itself. What was found empty by such an
 * assumption is kept only as long as the assumption stands. Not thread-safe.
 */
public final class Inhabitants implements Search {

    private static final int NONE = Integer.MAX_VALUE;

    private final Formulas pool;
    private final Budget budget;
    private final Map<Formula, Answer> known = new HashMap<>();
    private final Map<Formula, Integer> open = new HashMap<>();
    /** Found empty under the assumption that the formula at this depth is. */
    private final Map<Formula, Integer> provisional = new HashMap<>();

    /** The provisional ones in the order they came about. */
    private final List<Formula> trail = new ArrayList<>();

    private int assumed = NONE;

    public Inhabitants(Formulas pool, Budget budget) {
        this.pool = pool;
        this.budget = budget;
    }

    @Override
    public Formulas pool() {
        return pool;
    }

    @Override
    public Budget budget() {
        return budget;
    }

    /**
     * A value of the formula.
     *
     * @throws dev.mek.contracts.containment.limit.TooHard when a single step is beyond the budget
     * @throws dev.mek.contracts.containment.formula.CircularReference when a reference has no meaning
     */
    @Override
    public Answer find(Formula formula) {
        Answer answer = known.get(formula);
        if (answer != null) {
            return answer;
        }
        Integer assumption = open.containsKey(formula) ? open.get(formula) : provisional.get(formula);
        if (assumption != null) {
            assumed = Math.min(assumed, assumption);
            return Answer.EMPTY;
        }
        return look(formula);
    }

    private Answer look(Formula formula) {
        budget.step();
        int depth = open.size();
        int mark = trail.size();
        int outer = assumed;
        assumed = NONE;
        open.put(formula, depth);
        try {
            Answer answer = compute(formula);
            int needed = assumed < depth ? assumed : NONE;
            keep(formula, answer, needed, mark);
            assumed = needed;
            return answer;
        } finally {
            open.remove(formula);
            assumed = Math.min(outer, assumed);
        }
    }

    /** @param needed the depth of the highest assumption that the answer rests on */
    private void keep(Formula formula, Answer answer, int needed, int mark) {
        boolean empty = answer instanceof Answer.Empty;
        boolean free = needed == NONE;
        List<Formula> since = trail.subList(mark, trail.size());
        for (Formula below : since) {
            if (empty && !free) {
                provisional.merge(below, needed, Math::min);
            } else {
                provisional.remove(below);
            }
            if (empty && free) {
                known.put(below, Answer.EMPTY);
            }
        }
        if (empty && !free) {
            provisional.put(formula, needed);
            trail.add(formula);
            return;
        }
        since.clear();
        if (free || answer instanceof Answer.Found) {
            known.put(formula, answer);
        }
    }

    private Answer compute(Formula formula) {
        Tried tried = new Tried();
        for (Type type : Type.values()) {
            Formula part = formula.of(type);
            if (part instanceof Formula.Constant constant && !constant.holds()) {
                continue;
            }
            Answer answer = ofType(type, part);
            if (tried.found(answer)) {
                return answer;
            }
        }
        return tried.failed();
    }

    /** What is too hard for one kind may be simple for the next. */
    private Answer ofType(Type type, Formula part) {
        try {
            return switch (type) {
                case NULL -> new Answer.Found(NullNode.getInstance());
                case FALSE -> new Answer.Found(BooleanNode.FALSE);
                case TRUE -> new Answer.Found(BooleanNode.TRUE);
                case NUMBER -> NumberSearch.find(part, budget);
                case STRING -> TextSearch.find(part, budget);
                case ARRAY -> Branches.find(part, this, ArraySearch::find);
                case OBJECT -> Branches.find(part, this, ObjectSearch::find);
            };
        } catch (TooHard e) {
            return new Answer.Unknown(e.reason());
        }
    }
}
