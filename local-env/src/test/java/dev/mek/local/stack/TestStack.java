package dev.mek.local.stack;

import dev.mek.local.client.SupervisorClient;
import dev.mek.local.client.SupervisorLauncher;
import dev.mek.local.client.SupervisorLauncher.Launched;
import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.plan.KafkaPlan;
import dev.mek.local.plan.KafkaSecurity;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PortWish;
import dev.mek.local.plan.PostgresPlan;
import dev.mek.local.plan.ProgramPlan;
import dev.mek.local.plan.ProgramReadiness;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A stack in a folder of its own, and the command lines that bring it up. */
final class TestStack {
    static final Duration READY_MAX = Duration.ofSeconds(60);
    static final Duration STOP_MAX = Duration.ofSeconds(30);

    private final StackFolder folder;

    TestStack(Path path) {
        this.folder = new StackFolder(path, StackFolder.cache(System.getenv()));
    }

    StackFolder folder() {
        return folder;
    }

    static Plan wholePlan() {
        return new Plan(List.of(
                postgres(),
                kafka(List.of(new TopicSettings("events", 2, Map.of("retention.ms", "600000")))),
                program("web")));
    }

    static PostgresPlan postgres() {
        return new PostgresPlan("postgres", PortWish.any(), "bookings");
    }

    static KafkaPlan kafka(List<TopicSettings> topics) {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("mek.root")));
        return new KafkaPlan(
                "kafka", PortWish.any(), BrokerLibraries.inBuild(root), new KafkaSecurity.Plaintext(), topics);
    }

    static ProgramPlan program(String name) {
        return program(name, PortWish.any(), java(HttpProgram.class, "${" + name + ".port}"), Duration.ofSeconds(20));
    }

    static ProgramPlan program(String name, PortWish port, List<String> command, Duration readyMax) {
        return new ProgramPlan(
                name,
                port,
                command,
                Map.of(),
                new ProgramReadiness.Http("/health/ready"),
                Set.of(),
                readyMax,
                Duration.ofSeconds(5));
    }

    /** Ready when it says "up". */
    static ProgramPlan logged(String name, List<String> command) {
        return new ProgramPlan(
                name,
                PortWish.any(),
                command,
                Map.of(),
                new ProgramReadiness.LogLine("up"),
                Set.of(),
                Duration.ofSeconds(20),
                Duration.ofSeconds(5));
    }

    static ProgramPlan after(ProgramPlan plan, String... parts) {
        return new ProgramPlan(
                plan.name(),
                plan.port(),
                plan.command(),
                plan.environment(),
                plan.readiness(),
                Set.of(parts),
                plan.readyMax(),
                plan.stopMax());
    }

    static List<String> java(Class<?> main, String... arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        Stream.of(arguments))
                .toList();
    }

    List<String> words(Plan plan, boolean held) throws IOException {
        Path file = folder.path().resolveSibling(folder.name() + ".plan.json");
        Files.createDirectories(folder.path());
        Files.writeString(file, Wire.write(plan));
        return java(
                StackMain.class,
                folder.path().toString(),
                folder.cache().toString(),
                file.toString(),
                String.valueOf(held));
    }

    Launched launch(Plan plan, boolean held) throws IOException {
        return SupervisorLauncher.start(folder, words(plan, held), held);
    }

    /** Tells whether it joined. */
    CompletableFuture<Boolean> launchLater(List<String> words) {
        return CompletableFuture.supplyAsync(
                () -> SupervisorLauncher.start(folder, words, false).joined());
    }

    /** Detached, and ready. */
    SupervisorClient up(Plan plan) throws IOException {
        SupervisorClient client = launch(plan, false).client();
        client.awaitReady(READY_MAX, event -> {});
        return client;
    }

    /** Whatever still runs, is stopped. */
    void down() {
        SupervisorClient.find(folder).ifPresent(client -> client.stop(Ending.WIPE, STOP_MAX, event -> {}));
    }
}
