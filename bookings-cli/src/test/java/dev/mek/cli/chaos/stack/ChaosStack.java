package dev.mek.cli.chaos.stack;

import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.client.SupervisorLauncher;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.Folders;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.PartAction;
import dev.mek.local.protocol.PartStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A stack that is up, and what can be done to it. Its end leaves no process. Thread-safe. */
public final class ChaosStack implements AutoCloseable {

    private static final Duration READY_MAX = Duration.ofSeconds(90);
    private static final Duration STOP_MAX = Duration.ofSeconds(40);

    private final StackFolder folder;
    private final List<String> instances;
    private final SupervisorClient supervisor;
    private final PartStates states;

    private ChaosStack(StackFolder folder, List<String> instances, SupervisorClient supervisor, PartStates states) {
        this.folder = folder;
        this.instances = instances;
        this.supervisor = supervisor;
        this.states = states;
    }

    /**
     * Brings the stack up; returns when every part is ready.
     *
     * @param distribution {@code bookings-cli/target/dist}
     * @throws StackFailure when a part cannot start; then nothing is left running
     */
    public static ChaosStack start(Path distribution, StackWishes wishes) throws IOException {
        StackFolder folder = new StackFolder(wishes.folder(), StackFolder.cache(System.getenv()));
        List<String> words = Supervised.words(folder, new ChaosPlan(distribution, wishes).plan());
        SupervisorClient supervisor =
                SupervisorLauncher.start(folder, words, true).client();
        var stack = new ChaosStack(folder, wishes.names(), supervisor, PartStates.of(supervisor));
        try {
            supervisor.awaitReady(READY_MAX, event -> {});
            return stack;
        } catch (StackFailure failure) {
            stack.close();
            throw failure;
        }
    }

    /** The instances' names, which are their parts' names too. */
    public List<String> instances() {
        return instances;
    }

    public String postgres() {
        return ChaosPlan.POSTGRES;
    }

    public String kafka() {
        return ChaosPlan.KAFKA;
    }

    /** Where a part listens, without any proxy. */
    public URI url(String instance) {
        return URI.create(value(instance, "url"));
    }

    public String bootstrapServers() {
        return value(ChaosPlan.KAFKA, "bootstrapServers");
    }

    /** {@code jdbcUrl}, {@code user} and {@code password} of the database. */
    public Map<String, String> database() {
        return states.part(ChaosPlan.POSTGRES).values();
    }

    /**
     * A kill of the part's process of now, which is started again by itself. The kill itself waits for nothing, and returns
     * when the process is gone.
     */
    public Runnable kill(String part) {
        Optional<ProcessHandle> victim = Optional.ofNullable(states.pid(part)).flatMap(ProcessHandle::of);
        states.ending(part);
        return () -> victim.ifPresent(process -> {
            process.destroyForcibly();
            Patience.until(STOP_MAX, () -> !process.isAlive());
        });
    }

    /** Freezes the process. */
    public void pause(String part) {
        supervisor.act(part, PartAction.PAUSE);
    }

    public void resume(String part) {
        supervisor.act(part, PartAction.RESUME);
    }

    /** Ends the process well and starts it again. Returns when it has ended. */
    public void restart(String part) {
        states.ending(part);
        supervisor.act(part, PartAction.RESTART);
    }

    /** Whether the part is ready, within the bound; after a kill or a restart, another process than before. */
    public boolean awaitReady(String part, Duration bound) {
        return Patience.until(bound, () -> states.isReady(part));
    }

    public List<PartStatus> parts() {
        return states.all();
    }

    /** Copies what the parts have printed; the stack's own folder goes with it. */
    public void keepLogs(Path to) throws IOException {
        Folders.delete(to);
        Files.createDirectories(to.getParent());
        Folders.copy(folder.logs(), to);
    }

    @Override
    public void close() throws IOException {
        supervisor.stop(Ending.WIPE, STOP_MAX, event -> {});
        Folders.delete(folder.path());
        Files.deleteIfExists(Supervised.plan(folder));
    }

    private String value(String part, String value) {
        return Objects.requireNonNull(states.part(part).values().get(value));
    }
}
