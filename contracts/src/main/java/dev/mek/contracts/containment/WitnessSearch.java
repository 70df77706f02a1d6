package dev.mek.contracts.containment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.decide.Answer;
import dev.mek.contracts.containment.decide.Inhabitants;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.formula.Type;
import dev.mek.contracts.containment.formula.Values;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.witness.Candidates;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for a witness that the validator confirms: first the ones that the decision gives, then values near the bounds of
 * both schemas. The second needs no decision, and so finds some where a pattern or a budget stands in its way.
 */
final class WitnessSearch {

    /** Other witnesses that are asked for when one is not confirmed. */
    private static final int OTHERS_MAX = 4;

    private static final int CANDIDATES_MAX = 400;

    private static final long TIME_MAX_MS = 300;

    /** Equal pairs get equal answers. */
    private static final long SEED = 1;

    private final Subject one;
    private final Subject other;

    WitnessSearch(Subject one, Subject other) {
        this.one = one;
        this.other = other;
    }

    /** True when the value is valid under the one and not under the other. */
    private boolean confirms(JsonNode value) {
        return one.accepts(value) && !other.accepts(value);
    }

    /** A witness that is confirmed, starting from one that may not be. */
    Optional<JsonNode> from(JsonNode first, Formula difference, Formulas pool, Inhabitants inhabitants) {
        // Null says little to people, and to programs it looks like no witness.
        Formula telling = pool.all(difference, pool.types(List.of(Type.NULL)).not());
        JsonNode value =
                first.isNull() && inhabitants.find(telling) instanceof Answer.Found more ? more.value() : first;
        Formula rest = difference;
        for (int i = 0; i < OTHERS_MAX; i++) {
            if (confirms(value)) {
                return Optional.of(value);
            }
            // One of another kind first: what a validator gets wrong, it gets wrong for a kind.
            Formula otherKind =
                    pool.all(rest, pool.types(List.of(Type.of(value))).not());
            Formula otherValue = pool.all(rest, Values.exactly(pool, value).not());
            Answer answer = inhabitants.find(otherKind);
            rest = answer instanceof Answer.Found ? otherKind : otherValue;
            answer = answer instanceof Answer.Found ? answer : inhabitants.find(otherValue);
            if (!(answer instanceof Answer.Found next)) {
                return Optional.empty();
            }
            value = next.value();
        }
        return Optional.empty();
    }

    /**
     * A witness among values that lie near.
     *
     * @param plausible what the value must keep besides; a second opinion where there is one
     */
    Optional<JsonNode> near(Predicate<JsonNode> plausible) {
        long end = System.nanoTime() + TIME_MAX_MS * 1_000_000;
        Candidates candidates = new Candidates(one.schema(), other.schema(), SEED);
        for (int i = 0; i < CANDIDATES_MAX && System.nanoTime() - end < 0; i++) {
            JsonNode value = candidates.next();
            try {
                if (confirms(value) && plausible.test(value)) {
                    return Optional.of(value);
                }
            } catch (TooHard notThisOne) {
                // The next may be easier to judge.
            }
        }
        return Optional.empty();
    }
}
