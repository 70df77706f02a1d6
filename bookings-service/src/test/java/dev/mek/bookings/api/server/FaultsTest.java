package dev.mek.bookings.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.contracts.wire.TraceContext;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final TraceContext TRACE = TraceContext.start();

    @Test
    void aFaultTellsAStrangerNothing() {
        Problem problem = Faults.problem(new IllegalStateException("the secret is hunter2"), TRACE);

        assertThat(problem.kind()).isEqualTo(ProblemKind.INTERNAL_ERROR);
        assertThat(problem.toString()).doesNotContain("hunter2", "IllegalState").contains(TRACE.traceId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300", "57014", "55P03", "25P03"})
    void aLostDatabaseIsUnavailable(String sqlState) {
        var fault = new IllegalStateException(new RuntimeException(new SQLException("at 10.0.0.1", sqlState)));

        Problem problem = Faults.problem(fault, TRACE);

        assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(problem.headers()).containsKey("Retry-After");
        assertThat(problem.toString()).doesNotContain("10.0.0.1");
    }

    @Test
    void aPoolThatGivesNoConnectionIsUnavailable() {
        var fault = new IllegalStateException(new SQLTransientConnectionException("not within 5 s"));

        assertThat(Faults.problem(fault, TRACE).kind()).isEqualTo(ProblemKind.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22021"})
    void anySqlErrorThatIsOursIsAFault(String sqlState) {
        assertThat(Faults.problem(new IllegalStateException(new SQLException("x", sqlState)), TRACE)
                        .kind())
                .isEqualTo(ProblemKind.INTERNAL_ERROR);
    }
}
