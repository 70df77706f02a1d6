package dev.mek.bookings;

import dev.mek.local.part.RunningPart;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.postgres.Postgres;
import dev.mek.local.process.Ports;
import dev.mek.local.process.RollingLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server that a test may freeze: the shared one belongs to all. */
final class OwnPostgres implements AutoCloseable {

    private final int port;
    private final RunningPart running;

    OwnPostgres(Path folder) throws InterruptedException {
        port = Ports.free(1).getFirst();
        running = RunningPart.start(
                Postgres.launch("postgres", folder.resolve("cache"), folder.resolve("data"), Postgres.DATABASE, port),
                new RollingLog(folder.resolve("postgres.log")));
        running.awaitReady();
    }

    DatabaseLogin login() {
        return Postgres.login(port, Postgres.DATABASE);
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
        ProcessHandle server = ProcessHandle.of(running.identity().pid()).orElseThrow();
        List<String> words = new ArrayList<>(List.of("kill", name, Long.toString(server.pid())));
        server.children().map(child -> Long.toString(child.pid())).forEach(words::add);
        new ProcessBuilder(words).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        resume();
        running.process().kill();
        running.exit().join();
    }
}
