package dev.mek.contracts.source;

/** A repository does not hold what is asked for; the message is one line and says what to do. */
public final class GitFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean asked;

    private GitFailure(String message, boolean asked) {
        super(message);
        this.asked = asked;
    }

    static GitFailure wrongAsked(String message) {
        return new GitFailure(message, true);
    }

    static GitFailure broken(String message) {
        return new GitFailure(message, false);
    }

    /** Whether what was asked for is wrong, rather than the repository. */
    public boolean asked() {
        return asked;
    }
}
