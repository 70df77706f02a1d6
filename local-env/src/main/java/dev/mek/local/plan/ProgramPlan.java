package dev.mek.local.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program. Its values: {@code port} and {@code url} ({@code http://127.0.0.1:PORT}).
 *
 * <p>Command and environment may contain placeholders, {@code ${PART.VALUE}}, for the values of any part, its own too.
 *
 * @param environment added to the supervisor's own
 * @param without variables of the supervisor's own that it does not get
 * @param folder where it runs; null for the stack's folder
 * @param after parts that must be ready before this one is started; empty starts it at once
 * @param readyMax how long it may take to be ready
 * @param stopMax how long it may take to end after TERM
 */
public record ProgramPlan(
        String name,
        PortWish port,
        List<String> command,
        Map<String, String> environment,
        Set<String> without,
        @Nullable Path folder,
        ProgramReadiness readiness,
        Set<String> after,
        Duration readyMax,
        Duration stopMax,
        RestartPolicy restarts)
        implements PartPlan {
    public ProgramPlan {
        Names.check("part", name);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("part " + name + ": its command is empty");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        without = Set.copyOf(without);
        after = Set.copyOf(after);
    }

    /** One that runs in the stack's folder and is started again as usual. */
    public ProgramPlan(
            String name,
            PortWish port,
            List<String> command,
            Map<String, String> environment,
            ProgramReadiness readiness,
            Set<String> after,
            Duration readyMax,
            Duration stopMax) {
        this(
                name,
                port,
                command,
                environment,
                Set.of(),
                null,
                readiness,
                after,
                readyMax,
                stopMax,
                RestartPolicy.USUAL);
    }
}
