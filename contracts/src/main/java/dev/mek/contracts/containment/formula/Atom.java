package dev.mek.contracts.containment.formula;

import dev.mek.contracts.containment.number.Numbers;
import dev.mek.contracts.containment.text.Dfa;
import java.math.BigDecimal;
import java.util.Set;

/** One constraint on the values of one kind. Each has an opposite among them. Equal when they say the same in the same way. */
public sealed interface Atom {

    Type type();

    /** What holds, for values of the kind, exactly where this does not. */
    Atom not();

    /** A number within a set. */
    record Within(Numbers numbers) implements Atom {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public Atom not() {
            return new Within(numbers.not());
        }
    }

    /** A number that is a multiple of a step, or none. The step is positive, without trailing zeros. */
    record Multiple(BigDecimal step, boolean holds) implements Atom {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public Atom not() {
            return new Multiple(step, !holds);
        }
    }

    /** A string that is one of these words, or none of them. */
    record Word(Set<String> words, boolean holds) implements Atom {
        @Override
        public Type type() {
            return Type.STRING;
        }

        @Override
        public Atom not() {
            return new Word(words, !holds);
        }
    }

    /** A string of a language. */
    record Text(Dfa language) implements Atom {
        @Override
        public Type type() {
            return Type.STRING;
        }

        @Override
        public Atom not() {
            return new Text(language.not());
        }
    }

    /** A string with at least so many code points, or fewer. */
    record LengthAtLeast(long length, boolean holds) implements Atom {
        @Override
        public Type type() {
            return Type.STRING;
        }

        @Override
        public Atom not() {
            return new LengthAtLeast(length, !holds);
        }
    }

    /** A string that passes a test, or fails it. */
    record Passes(TextTest test, boolean holds) implements Atom {
        @Override
        public Type type() {
            return Type.STRING;
        }

        @Override
        public Atom not() {
            return new Passes(test, !holds);
        }
    }

    /** Every property whose name keeps one formula has a value that keeps another. */
    record EachProperty(Formula names, Formula value) implements Atom {
        @Override
        public Type type() {
            return Type.OBJECT;
        }

        @Override
        public Atom not() {
            return new SomeProperty(names, value.not());
        }
    }

    /** Some property has such a name and such a value. */
    record SomeProperty(Formula names, Formula value) implements Atom {
        @Override
        public Type type() {
            return Type.OBJECT;
        }

        @Override
        public Atom not() {
            return new EachProperty(names, value.not());
        }
    }

    /** An object with at least so many properties, or fewer. */
    record PropertiesAtLeast(long count, boolean holds) implements Atom {
        @Override
        public Type type() {
            return Type.OBJECT;
        }

        @Override
        public Atom not() {
            return new PropertiesAtLeast(count, !holds);
        }
    }

    /** Every item from one index to another (included; {@link #END} for all that follow), where there is one, keeps a formula. */
    record EachItem(long from, long to, Formula value) implements Atom {
        @Override
        public Type type() {
            return Type.ARRAY;
        }

        @Override
        public Atom not() {
            return new SomeItem(from, to, value.not());
        }
    }

    /** There is an item in the range that keeps a formula. */
    record SomeItem(long from, long to, Formula value) implements Atom {
        @Override
        public Type type() {
            return Type.ARRAY;
        }

        @Override
        public Atom not() {
            return new EachItem(from, to, value.not());
        }
    }

    /** An array with at least so many items, or fewer. */
    record ItemsAtLeast(long count, boolean holds) implements Atom {
        @Override
        public Type type() {
            return Type.ARRAY;
        }

        @Override
        public Atom not() {
            return new ItemsAtLeast(count, !holds);
        }
    }

    /** At least so many items keep a formula, or fewer. */
    record MatchesAtLeast(Formula value, long count, boolean holds) implements Atom {
        @Override
        public Type type() {
            return Type.ARRAY;
        }

        @Override
        public Atom not() {
            return new MatchesAtLeast(value, count, !holds);
        }
    }

    /** No two items are equal, or some are. */
    record Unique(boolean holds) implements Atom {
        @Override
        public Type type() {
            return Type.ARRAY;
        }

        @Override
        public Atom not() {
            return new Unique(!holds);
        }
    }

    /** The index that no item reaches. */
    long END = Long.MAX_VALUE;
}
