package dev.mek.bookings.api.problem;

import java.io.Serial;

/** Ends the handling of a request with a problem. Carries no stack trace: it is an answer, not a fault. */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.kind().slug() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Refusal(ProblemKind kind, String detail) {
        this(Problem.of(kind, detail));
    }

    public Problem problem() {
        return problem;
    }
}
