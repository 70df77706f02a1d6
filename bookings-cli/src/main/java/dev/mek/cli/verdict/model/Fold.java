package dev.mek.cli.verdict.model;

import dev.mek.cli.verdict.history.ForeignRecord.Said;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What all events of one party about one booking come to, whatever their order and however often they came. */
public final class Fold {

    private Fold() {}

    /**
     * The facts that may stand in the end. More than one only when the party contradicts itself under one number: then
     * the one that came first stands, and nobody can know from outside which that was.
     *
     * @param requestRevision an answer to a later request is none
     */
    public static Set<Fact> standing(Party party, Collection<Said> said, int requestRevision) {
        var facts = new TreeSet<Fact>(Fact.STANDING.thenComparing(Fact::toString));
        for (Said one : said) {
            Fact fact = Fact.of(one);
            if (fact != null && fact.party() == party && fact.answers() <= requestRevision) {
                facts.add(fact);
            }
        }
        if (facts.isEmpty()) {
            return Set.of(Fact.silence(party));
        }
        Fact best = facts.last();
        return facts.stream()
                .filter(fact -> Fact.STANDING.compare(fact, best) == 0)
                .collect(Collectors.toSet());
    }
}
