package dev.mek.bookings.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.telemetry.CheckResult.State;
import dev.mek.bookings.telemetry.HealthReport.Finding;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final HealthCheck UP = new HealthCheck("one", () -> CheckResult.up("fine"));
    private static final HealthCheck DEGRADED = new HealthCheck("two", () -> CheckResult.degraded("broker away"));

    @Test
    void noCheckIsUp() {
        assertThat(Health.ask(List.of()).status()).isEqualTo(State.UP);
    }

    @Test
    void aDegradedCheckDegradesTheReportThatStillPasses() {
        HealthReport report = Health.ask(List.of(UP, DEGRADED));

        assertThat(report.status()).isEqualTo(State.DEGRADED);
        assertThat(report.passes()).isTrue();
        assertThat(report.checks())
                .containsExactly(
                        new Finding("one", State.UP, "fine"), new Finding("two", State.DEGRADED, "broker away"));
    }

    @Test
    void aThrowingCheckIsDownAndShowsNoMessage() {
        HealthCheck throwing = new HealthCheck("three", () -> {
            throw new IllegalStateException("password=secret");
        });

        HealthReport report = Health.ask(List.of(UP, throwing));

        assertThat(report.passes()).isFalse();
        assertThat(report.checks()).last().isEqualTo(new Finding("three", State.DOWN, "IllegalStateException"));
    }

    @Test
    void aHangingCheckIsCutOff() {
        CountDownLatch never = new CountDownLatch(1);
        HealthCheck hanging = new HealthCheck("four", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return CheckResult.up("");
        });

        HealthReport report = Health.ask(List.of(hanging), Duration.ofMillis(20));

        assertThat(report.checks())
                .singleElement()
                .isEqualTo(new Finding("four", State.DOWN, "no answer within 20 ms"));
    }
}
