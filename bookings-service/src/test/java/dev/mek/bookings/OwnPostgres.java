package dev.mek.bookings;

import dev.mek.local.part.BodyIdentity;
import dev.mek.local.part.PartFailure;
import dev.mek.local.part.RunningPart;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.postgres.Postgres;
import dev.mek.local.process.Ports;
import dev.mek.local.process.RollingLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server that a test may stop, kill and freeze: the shared one belongs to all. */
final class OwnPostgres implements AutoCloseable {

    /** What a killed server's children still hold is free a moment later. */
    private static final int STARTS_MAX = 20;

    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "bookings");

    private final Path folder;
    private final int port = Ports.free(1).getFirst();
    private @Nullable RunningPart running;

    /** One that does not run before its first start. */
    OwnPostgres(Path folder) {
        this.folder = folder;
    }

    static OwnPostgres started(Path folder) throws InterruptedException {
        OwnPostgres postgres = new OwnPostgres(folder);
        postgres.start();
        return postgres;
    }

    DatabaseLogin login() {
        return Postgres.login(port, Postgres.DATABASE);
    }

    /** Starts it, with its data if it has some, and always on the same port. */
    void start() throws InterruptedException {
        for (int start = 1; ; start++) {
            try {
                running = launch();
                return;
            } catch (PartFailure failure) {
                if (start == STARTS_MAX) {
                    throw failure;
                }
            }
        }
    }

    /** Ends it in order: connections are told so. */
    void stop() throws InterruptedException {
        running().stop();
    }

    /** Ends it as a power cut does. */
    void kill() {
        running().body().kill();
        running().exit().join();
    }

    /** Stops the clock for it: connections stay open, nothing answers. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** Each of the server's processes leads a group of its own. */
    private void signal(String name) throws IOException, InterruptedException {
        BodyIdentity.OfProcess identity = (BodyIdentity.OfProcess) running().identity();
        ProcessHandle server = ProcessHandle.of(identity.process().pid()).orElseThrow();
        List<String> words = new ArrayList<>(List.of("kill", name, Long.toString(server.pid())));
        server.children().map(child -> Long.toString(child.pid())).forEach(words::add);
        new ProcessBuilder(words).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (running != null && !running.exit().isDone()) {
            resume();
            kill();
        }
    }

    private RunningPart running() {
        return Objects.requireNonNull(running, "it was not started");
    }

    private RunningPart launch() throws InterruptedException {
        RunningPart part = RunningPart.start(
                Postgres.launch("postgres", CACHE, folder, Postgres.DATABASE, port),
                new RollingLog(folder.resolve("postgres.log")));
        part.awaitReady();
        return part;
    }
}
