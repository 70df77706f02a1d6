package dev.mek.local.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program. Its values: {@code port} and {@code url} ({@code http://127.0.0.1:PORT}).
 *
 * <p>Command and environment may contain placeholders, {@code ${PART.VALUE}}, for the values of any part, its own too.
 *
 * @param environment added to the supervisor's own
 * @param after parts that must be ready before this one is started; empty starts it at once
 * @param readyMax how long it may take to be ready
 * @param stopMax how long it may take to end after TERM
 */
public record ProgramPlan(
        String name,
        PortWish port,
        List<String> command,
        Map<String, String> environment,
        ProgramReadiness readiness,
        Set<String> after,
        Duration readyMax,
        Duration stopMax)
        implements PartPlan {
    public ProgramPlan {
        Names.check("part", name);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("part " + name + ": its command is empty");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        after = Set.copyOf(after);
    }
}
