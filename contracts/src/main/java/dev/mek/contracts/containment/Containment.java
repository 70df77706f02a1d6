package dev.mek.contracts.containment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.decide.Answer;
import dev.mek.contracts.containment.decide.Inhabitants;
import dev.mek.contracts.containment.formula.CircularReference;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Formulas;
import dev.mek.contracts.containment.formula.Holds;
import dev.mek.contracts.containment.limit.Budget;
import dev.mek.contracts.containment.limit.TooHard;
import dev.mek.contracts.containment.normal.UnreadableSchema;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Schema containment: is every value that is valid under one schema valid under another? Decided by looking for a value
 * that is valid under the first and not under the second. Thread-safe.
 */
public final class Containment {

    private final Options options;
    private Formulas pool = new Formulas();
    private final Subject older;
    private final Subject newer;

    private Containment(JsonNode older, JsonNode newer, Options options) {
        this.options = options;
        this.older = new Subject(older, Verdict.Side.OLD, options);
        this.newer = new Subject(newer, Verdict.Side.NEW, options);
    }

    /** Whether every value that is valid under the old schema is valid under the new one. */
    public static Verdict compare(JsonNode older, JsonNode newer, Options options) {
        Containment containment = new Containment(older, newer, options);
        return containment.within(containment.older, containment.newer);
    }

    /** The same in both directions, which costs less than twice. */
    public static Both compareBoth(JsonNode older, JsonNode newer, Options options) {
        Containment containment = new Containment(older, newer, options);
        return new Both(
                containment.within(containment.older, containment.newer),
                containment.within(containment.newer, containment.older));
    }

    /**
     * Both directions.
     *
     * @param backward whether all that the old schema accepts is accepted by the new one
     * @param forward the other way
     */
    public record Both(Verdict backward, Verdict forward) {}

    private Verdict within(Subject one, Subject other) {
        Subject at = one;
        try {
            Formula first = one.formula(pool);
            at = other;
            Formula second = other.formula(pool);
            return decide(one, other, pool.all(first, second.not()));
        } catch (UnreadableSchema e) {
            return new Verdict.Unreadable(at.side(), e.pointer(), e.keyword(), e.reason());
        } catch (CircularReference e) {
            return new Verdict.Unreadable(at.side(), "", "$ref", String.valueOf(e.getMessage()));
        } catch (TooHard e) {
            return nearby(one, other, value -> true, e.reason());
        } catch (StackOverflowError e) {
            // What was half made then is not used again.
            pool = new Formulas();
            older.forget();
            newer.forget();
            return new Verdict.Undecided("the schemas are nested too deep");
        }
    }

    private Verdict decide(Subject one, Subject other, Formula difference) {
        Inhabitants inhabitants = new Inhabitants(pool, Budget.of(options.stepsMax(), options.timeMaxMs()));
        return switch (inhabitants.find(difference)) {
            case Answer.Empty empty -> new Verdict.Ok();
            case Answer.Unknown unknown -> nearby(one, other, value -> Holds.of(difference, value), unknown.reason());
            case Answer.Found found ->
                new WitnessSearch(one, other)
                        .from(found.value(), difference, pool, inhabitants)
                        .<Verdict>map(Verdict.Break::new)
                        .orElseGet(() -> nearby(
                                one,
                                other,
                                value -> Holds.of(difference, value),
                                "the validator does not confirm the witness " + found.value()));
        };
    }

    private static Verdict nearby(Subject one, Subject other, Predicate<JsonNode> plausible, String reason) {
        Optional<JsonNode> witness = new WitnessSearch(one, other).near(plausible);
        return witness.<Verdict>map(Verdict.Break::new).orElseGet(() -> new Verdict.Undecided(reason));
    }
}
