package dev.mek.bookings.telemetry;

import dev.mek.bookings.telemetry.HealthReport.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The three questions an orchestrator asks.
 *
 * @param started has the process come up; until then nobody asks the other two
 * @param live must it be restarted: these checks never look at other processes, whose fault a restart would not mend
 * @param ready may it be sent requests
 */
public record Health(List<HealthCheck> started, List<HealthCheck> live, List<HealthCheck> ready) {
    /** An endpoint that hangs looks like a dead process, so a check that hangs is cut off. */
    static final Duration CHECK_MAX = Duration.ofSeconds(2);

    public Health {
        started = List.copyOf(started);
        live = List.copyOf(live);
        ready = List.copyOf(ready);
    }

    /** Asks all checks side by side, each within {@link #CHECK_MAX}. */
    static HealthReport ask(List<HealthCheck> checks) {
        return ask(checks, CHECK_MAX);
    }

    static HealthReport ask(List<HealthCheck> checks, Duration checkMax) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<CheckResult>> answers = threads.invokeAll(
                    checks.stream()
                            .map(check -> (Callable<CheckResult>) check.probe()::get)
                            .toList(),
                    checkMax.toMillis(),
                    TimeUnit.MILLISECONDS);
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < checks.size(); i++) {
                CheckResult result = result(answers.get(i), checkMax);
                findings.add(new Finding(checks.get(i).name(), result.state(), result.detail()));
            }
            return HealthReport.of(findings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthReport.of(List.of(new Finding("health", CheckResult.State.DOWN, "interrupted")));
        } finally {
            threads.shutdownNow();
        }
    }

    private static CheckResult result(Future<CheckResult> answer, Duration checkMax) {
        return switch (answer.state()) {
            case SUCCESS -> answer.resultNow();
            // The message may hold an address or a credential; the class says enough here.
            case FAILED -> CheckResult.down(answer.exceptionNow().getClass().getSimpleName());
            case CANCELLED, RUNNING -> CheckResult.down("no answer within " + checkMax.toMillis() + " ms");
        };
    }
}
