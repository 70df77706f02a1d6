package dev.mek.bookings.telemetry;

import dev.mek.bookings.telemetry.CheckResult.State;
import java.util.List;

/**
 * The answer of a health endpoint.
 *
 * @param status the worst of the checks
 */
public record HealthReport(State status, List<Finding> checks) {
    /** One check's part of the answer. */
    public record Finding(String name, State status, String detail) {}

    static HealthReport of(List<Finding> checks) {
        State worst = checks.stream().map(Finding::status).max(State::compareTo).orElse(State.UP);
        return new HealthReport(worst, List.copyOf(checks));
    }

    /** Whether a load balancer may count on the process: a degraded one still works. */
    public boolean passes() {
        return status != State.DOWN;
    }
}
