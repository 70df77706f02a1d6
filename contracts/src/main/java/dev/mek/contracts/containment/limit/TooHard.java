package dev.mek.contracts.containment.limit;

/** A question was given up: it goes beyond a budget, or beyond what is decided exactly. The message is the reason, for people. */
public final class TooHard extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason a clause such as "the patterns need more than 4000 states" */
    public TooHard(String reason) {
        super(reason, null, false, false);
    }

    /** The reason as text; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
