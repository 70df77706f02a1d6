package dev.mek.contracts.rule;

import dev.mek.contracts.surface.Exemption;
import java.util.stream.Stream;

/** An exception in the catalogue is still needed. */
public final class ExceptionUnused implements Rule {

    @Override
    public String summary() {
        return "An exception in the catalogue is still needed.";
    }

    @Override
    public String advice() {
        return "Remove the exception.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> check(Change change) {
        return Stream.of();
    }

    /** Only known when all else is. */
    public Finding of(Exemption exemption, Change change) {
        return finding(
                exemption.subject(),
                change.after().place(exemption.pointer()),
                "nothing breaks " + exemption.rule() + " any more");
    }
}
