package dev.mek.local.supervisor;

import dev.mek.local.docker.DockerEngine;
import dev.mek.local.plan.PartPlan;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.ProgramPlan;
import dev.mek.local.plan.StackFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All parts of a stack, started in parallel as far as they do not wait for each other. */
final class PartSet {
    private static final Duration OWN_BOUND = Duration.ofDays(1);

    private final Map<String, PartRunner> runners;
    private final List<PartRunner> programs = new ArrayList<>();
    private final List<PartRunner> servers = new ArrayList<>();

    private PartSet(Map<String, PartRunner> runners) {
        this.runners = runners;
    }

    static PartSet start(
            StackFolder folder,
            Plan plan,
            Map<String, Integer> ports,
            StackLogs logs,
            StatusBoard board,
            Ledger ledger,
            @Nullable DockerEngine engine) {
        PartStarter starter = new PartStarter(folder, plan, ports, engine);
        PartSet set = new PartSet(new LinkedHashMap<>());
        for (PartPlan part : plan.parts()) {
            set.add(part, new PartRunner(part, starter, logs.of(part), board, ledger));
        }
        plan.parts().forEach(part -> set.runner(part.name()).start(set.before(part)));
        return set;
    }

    /** Completes when all are ready; fails as soon as one cannot be. */
    CompletableFuture<Object> ready() {
        Stream<CompletableFuture<Void>> failures =
                runners.values().stream().map(runner -> runner.ready().thenCompose(ready -> new CompletableFuture<>()));
        return CompletableFuture.anyOf(
                Stream.concat(Stream.of(allReady(runners.keySet())), failures).toArray(CompletableFuture<?>[]::new));
    }

    Optional<PartRunner> find(String part) {
        return Optional.ofNullable(runners.get(part));
    }

    /** Programs first, then what they stand on; each within its own bound. */
    void stopInOrder() throws InterruptedException {
        // Else a program that ends well would wait in vain for a server that stands still.
        runners.values().forEach(PartRunner::resume);
        stop(programs, OWN_BOUND);
        stop(servers, OWN_BOUND);
    }

    /** All at the same time, within the bound. */
    void stopAtOnce(Duration bound) throws InterruptedException {
        stop(List.copyOf(runners.values()), bound);
    }

    private void add(PartPlan part, PartRunner runner) {
        runners.put(part.name(), runner);
        (part instanceof ProgramPlan ? programs : servers).add(runner);
    }

    private CompletableFuture<Void> before(PartPlan part) {
        return allReady(part instanceof ProgramPlan program ? program.after() : Set.of());
    }

    private CompletableFuture<Void> allReady(Set<String> parts) {
        return CompletableFuture.allOf(
                parts.stream().map(name -> runner(name).ready()).toArray(CompletableFuture<?>[]::new));
    }

    private PartRunner runner(String name) {
        return Objects.requireNonNull(runners.get(name));
    }

    private static void stop(List<PartRunner> parts, Duration bound) throws InterruptedException {
        List<Thread> stops = new ArrayList<>();
        for (PartRunner part : parts) {
            stops.add(Thread.ofPlatform().name("stop " + part.name()).start(() -> stop(part, bound)));
        }
        for (Thread stop : stops) {
            stop.join();
        }
    }

    private static void stop(PartRunner part, Duration bound) {
        try {
            part.stop(bound);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
