package dev.mek.local.supervisor;

import dev.mek.local.plan.PartPlan;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.RollingLog;
import dev.mek.local.protocol.StackEvent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The logs of the parts, and one of the supervisor itself: every event, a line each. */
final class StackLogs implements AutoCloseable {
    private static final String SUPERVISOR = "supervisor";

    private final Map<String, RollingLog> logs;

    private StackLogs(Map<String, RollingLog> logs) {
        this.logs = logs;
    }

    static StackLogs open(StackFolder folder, Plan plan, StatusBoard board) {
        Map<String, RollingLog> logs = new LinkedHashMap<>();
        for (PartPlan part : plan.parts()) {
            logs.put(part.name(), new RollingLog(folder.log(part.name())));
        }
        RollingLog own = new RollingLog(folder.log(SUPERVISOR));
        logs.put(SUPERVISOR, own);
        board.watch(event -> own.line(line(event)));
        return new StackLogs(logs);
    }

    RollingLog of(PartPlan part) {
        return Objects.requireNonNull(logs.get(part.name()));
    }

    /** By name, the supervisor's own last. */
    Map<String, RollingLog> all() {
        return logs;
    }

    @Override
    public void close() throws IOException {
        for (RollingLog log : logs.values()) {
            log.close();
        }
    }

    private static String line(StackEvent event) {
        return switch (event) {
            case StackEvent.PartChanged changed ->
                "part " + changed.part().name() + " " + changed.part().state()
                        + (changed.part().pid() == null
                                ? ""
                                : " pid " + changed.part().pid())
                        + (changed.part().container() == null
                                ? ""
                                : " container " + changed.part().container())
                        + (changed.part().detail() == null
                                ? ""
                                : ": " + changed.part().detail());
            case StackEvent.StackChanged changed ->
                "stack " + changed.state() + (changed.detail() == null ? "" : ": " + changed.detail());
        };
    }
}
