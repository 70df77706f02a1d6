package dev.mek.cli.command.doctor;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Report;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Something that is wrong with real endpoints.
 *
 * @param causes what has to be found; of a single one, first of all
 * @param look brings it about, looks, and brings it back to order
 */
record Fault(String name, List<Ailment> causes, Callable<Report> look) {

    static Fault of(String name, Ailment cause, Callable<Report> look) {
        return new Fault(name, List.of(cause), look);
    }

    static Fault both(String name, Ailment one, Ailment other, Callable<Report> look) {
        return new Fault(name, List.of(one, other), look);
    }
}
