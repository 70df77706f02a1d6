package dev.mek.bookings.api.server;

import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.ProblemKind;
import dev.mek.bookings.telemetry.LogKeys;
import dev.mek.contracts.wire.TraceContext;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown and not foreseen into a problem that tells a stranger nothing, and a log line that tells us. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** A chain of causes is short; a longer one is a circle. */
    private static final int CAUSES_MAX = 20;

    private static final Set<String> TOO_MUCH = Set.of("53300", "57014", "55P03", "25P03");

    private Faults() {}

    static Problem problem(Throwable fault, TraceContext trace) {
        if (isLostDatabase(fault)) {
            // An outage has one cause and many requests: the stack of each would say nothing more.
            LOG.atWarn().addKeyValue(LogKeys.ERROR, root(fault)).log("Database cannot be reached for a request");
            return Problem.of(ProblemKind.UNAVAILABLE, "The database cannot be reached. Nothing was done; try again.")
                    .with("traceId", trace.traceId())
                    .withHeader("Retry-After", "2");
        }
        LOG.atError().setCause(fault).log("Request failed with an unexpected fault");
        return Problem.of(ProblemKind.INTERNAL_ERROR, "The fault is logged under trace id " + trace.traceId() + ".")
                .with("traceId", trace.traceId());
    }

    private static String root(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause.getCause() != null && depth < CAUSES_MAX; depth++) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static boolean isLostDatabase(Throwable fault) {
        @Nullable Throwable cause = fault;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && saysLost(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * PostgreSQL's error codes: connection exceptions, a server that goes down or comes up, one that has no more room for
     * connections, and one that gave up a statement or a transaction because it took too long.
     */
    private static boolean saysLost(@Nullable String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("08") || sqlState.startsWith("57P") || TOO_MUCH.contains(sqlState));
    }
}
