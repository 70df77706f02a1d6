package dev.mek.local.supervisor;

import dev.mek.local.process.ProcessIdentity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Processes of an earlier supervisor that died together with its leashes. Pid and start time say that they are the same. */
final class Leftovers {
    private static final Duration END_MAX = Duration.ofSeconds(3);

    private Leftovers() {}

    /** Ends them and what they have started: all are asked first, then, after a bound, killed. */
    static void end(Collection<ProcessIdentity> processes) throws InterruptedException {
        List<ProcessIdentity> all = new ArrayList<>(processes);
        processes.forEach(process -> all.addAll(process.descendants()));
        processes.forEach(ProcessIdentity::end);
        for (ProcessIdentity process : all) {
            if (!process.awaitEnd(END_MAX)) {
                process.kill();
            }
        }
        for (ProcessIdentity process : all) {
            if (!process.awaitEnd(END_MAX)) {
                throw new IllegalStateException("process " + process.pid() + " of an earlier run does not end");
            }
        }
    }
}
