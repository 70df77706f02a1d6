package dev.mek.contracts.wire;

import dev.mek.contracts.schema.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** A program wanted to send what its contract rejects: a defect of that program. The message names every violation. */
public final class ContractViolationException extends RuntimeException {

    private final List<Violation> violations;

    ContractViolationException(String type, List<Violation> violations) {
        super(type + ": " + violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** At least one. */
    public List<Violation> violations() {
        return violations;
    }
}
