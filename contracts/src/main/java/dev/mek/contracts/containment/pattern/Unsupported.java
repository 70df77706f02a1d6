package dev.mek.contracts.containment.pattern;

/** A pattern uses what no automaton has. The message names it. */
final class Unsupported extends Exception {

    private static final long serialVersionUID = 1L;

    Unsupported(String what) {
        super(what);
    }
}
