package dev.mek.contracts.containment.pattern;

/** A pattern is not an ECMA-262 regular expression. The message says what is wrong and where. */
public final class InvalidPattern extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidPattern(String why) {
        super(why);
    }
}
