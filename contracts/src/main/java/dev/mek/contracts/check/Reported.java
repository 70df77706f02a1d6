package dev.mek.contracts.check;

import dev.mek.contracts.rule.Finding;
import dev.mek.contracts.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A finding in a report.
 *
 * @param against the versions that it was found against
 * @param exception why it is lived with, or none
 */
public record Reported(Finding finding, List<String> against, Optional<String> exception) {

    public Reported {
        against = List.copyOf(against);
    }

    /** Whether it makes the check fail. */
    public boolean fails() {
        return exception.isEmpty() && finding.severity() == Severity.ERROR;
    }
}
