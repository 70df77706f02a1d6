package dev.mek.cli.verdict;

import dev.mek.cli.verdict.history.History;
import dev.mek.cli.verdict.history.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was observed in a town, and what is then done to it. */
final class Done {

    private final List<Observation> observed;

    private Done(List<Observation> observed) {
        this.observed = new ArrayList<>(observed);
    }

    static Done to(Town town) {
        return new Done(town.observe());
    }

    /** Without the first one that fits. */
    <O extends Observation> Done without(Class<O> kind, Predicate<O> which) {
        observed.remove(index(kind, which));
        return this;
    }

    /** With the first one that fits otherwise. */
    <O extends Observation> Done with(Class<O> kind, Predicate<O> which, UnaryOperator<O> how) {
        int at = index(kind, which);
        observed.set(at, how.apply(kind.cast(observed.get(at))));
        return this;
    }

    <O extends Observation> Done with(Class<O> kind, Predicate<O> which, String field, @Nullable Object value) {
        return with(kind, which, one -> Change.of(one, field, value));
    }

    /** With one more like the first one that fits, but otherwise. */
    <O extends Observation> Done and(Class<O> kind, Predicate<O> which, UnaryOperator<O> how) {
        observed.add(how.apply(kind.cast(observed.get(index(kind, which)))));
        return this;
    }

    <O extends Observation> Done and(Class<O> kind, Predicate<O> which, String field, @Nullable Object value) {
        return and(kind, which, one -> Change.of(one, field, value));
    }

    Done add(Observation one) {
        observed.add(one);
        return this;
    }

    History history() {
        return History.of(observed);
    }

    Verdict verdict() {
        return Verdict.on(history());
    }

    private <O extends Observation> int index(Class<O> kind, Predicate<O> which) {
        for (int i = 0; i < observed.size(); i++) {
            if (kind.isInstance(observed.get(i)) && which.test(kind.cast(observed.get(i)))) {
                return i;
            }
        }
        throw new IllegalArgumentException("Nothing of the town is such a " + kind.getSimpleName());
    }
}
