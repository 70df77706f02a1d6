package dev.mek.cli.events;

import dev.mek.contracts.schema.Violation;
import java.util.List;

/** An event does not keep its contract and was not sent. */
public final class ContractBroken extends RuntimeException {

    private final transient List<Violation> violations;

    ContractBroken(String type, List<Violation> violations) {
        super(type + " does not keep its contract and was not sent (--unchecked sends it all the same)");
        this.violations = List.copyOf(violations);
    }

    /** At least one. */
    public List<Violation> violations() {
        return violations;
    }
}
