package dev.mek.cli.stack;

import dev.mek.local.plan.PortWish;
import dev.mek.local.plan.ProgramReadiness;
import dev.mek.local.plan.RestartPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program of the user's that becomes a part of the stack. One that is called as a fake peer is stands in its place.
 *
 * @param environment added to the stack's endpoints, which every own part gets
 * @param folder where it runs; absolute
 * @param after parts that are ready before it is started; each of their instances
 * @param port of the first instance; the others get any free one
 */
public record OwnPart(
        String name,
        List<String> command,
        Path folder,
        Map<String, String> environment,
        ProgramReadiness readiness,
        Duration readyMax,
        Set<String> after,
        int instances,
        PortWish port,
        RestartPolicy restarts) {

    /** Topics are there then; few programs wait for them. */
    public static final Set<String> AFTER_USUAL = Set.of(Topology.KAFKA);

    public static final Duration READY_MAX_USUAL = Duration.ofSeconds(60);

    /** A program that tells nobody when it is ready, is when it has not died at once. */
    public static final ProgramReadiness READY_USUAL = new ProgramReadiness.Lives(Duration.ofSeconds(1));

    public OwnPart {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        after = Set.copyOf(after);
    }

    public OwnPart withInstances(int newInstances) {
        return new OwnPart(
                name, command, folder, environment, readiness, readyMax, after, newInstances, port, restarts);
    }

    /** A real service in place of a fake one, about which nothing but its command is known. */
    public static OwnPart inPlaceOf(String fake, List<String> command, Path folder) {
        return new OwnPart(
                fake,
                command,
                folder,
                Map.of(),
                READY_USUAL,
                READY_MAX_USUAL,
                AFTER_USUAL,
                1,
                PortWish.any(),
                RestartPolicy.USUAL);
    }
}
