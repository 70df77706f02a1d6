package dev.mek.contracts.containment.decide;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.mek.contracts.containment.formula.Formula;
import dev.mek.contracts.containment.formula.Holds;
import dev.mek.contracts.containment.formula.TextTest;
import dev.mek.contracts.containment.limit.Budget;
import dev.mek.contracts.containment.text.Dfa;
import dev.mek.contracts.containment.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Strings: the words that are named, then for each way lengths and tests may fall the language that remains. */
final class TextSearch {

    /** Each test doubles the work. */
    private static final int TESTS_MAX = 6;

    /** Words that are put to the tests of one language. */
    private static final int TRIES = 20;

    private final Formula formula;
    private final Budget budget;
    private final TextParts parts = new TextParts();
    private final Tried tried = new Tried();

    private TextSearch(Formula formula, Budget budget) {
        this.formula = formula;
        this.budget = budget;
    }

    /** The formula is one of strings. */
    static Answer find(Formula formula, Budget budget) {
        return new TextSearch(formula, budget).find();
    }

    private Answer find() {
        parts.collect(formula);
        for (String candidate : parts.candidates()) {
            if (Holds.ofText(formula, candidate)) {
                return new Answer.Found(TextNode.valueOf(candidate));
            }
        }
        if (parts.tests.size() > TESTS_MAX) {
            return new Answer.Unknown("more than " + TESTS_MAX + " patterns or formats without an automaton");
        }
        List<Long> bounds = new ArrayList<>(parts.lengths);
        for (int i = 0; i <= bounds.size(); i++) {
            long from = i == 0 ? 0 : bounds.get(i - 1);
            long to = i == bounds.size() ? Long.MAX_VALUE : bounds.get(i) - 1;
            Answer answer = between(from, to);
            if (tried.found(answer)) {
                return answer;
            }
        }
        return tried.failed();
    }

    private Answer between(long from, long to) {
        List<TextTest> tests = List.copyOf(parts.tests);
        for (int passed = 0; passed < 1 << tests.size(); passed++) {
            budget.step();
            int chosen = passed;
            Dfa language = TextParts.language(
                    formula, length -> from >= length, test -> (chosen >> tests.indexOf(test) & 1) == 1);
            if (!language.isEmpty()) {
                Answer answer = within(language, from, to);
                if (answer instanceof Answer.Found) {
                    return answer;
                }
            }
        }
        return Answer.EMPTY;
    }

    private Answer within(Dfa language, long from, long to) {
        int limit = parts.words.size() + (parts.tests.isEmpty() ? 1 : TRIES);
        for (String word : Words.of(language, from, to, limit)) {
            if (Holds.ofText(formula, word)) {
                return new Answer.Found(TextNode.valueOf(word));
            }
            if (!parts.words.contains(word)) {
                tried.unknown(parts.tests.iterator().next().why());
            }
        }
        return Answer.EMPTY;
    }
}
