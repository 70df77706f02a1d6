package dev.mek.cli.option;

import dev.mek.cli.stack.Backend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --backend}, of commands that bring up a stack. */
@Command
public final class BackendOption {

    @Option(
            names = "--backend",
            paramLabel = "BACKEND",
            defaultValue = "auto",
            converter = BackendName.class,
            description =
                    "Where PostgreSQL and Kafka run: embedded (as processes, needs nothing), docker (as containers, by"
                            + " Testcontainers); auto is embedded (default: ${DEFAULT-VALUE}).")
    Backend backend = Backend.AUTO;

    /**
     * The one that was wished.
     *
     * @param tls whether Kafka is to be guarded by certificates, which the official image is not set up for
     */
    public Backend backend(boolean tls) {
        if (tls && backend.isDocker()) {
            throw new UsageError("--tls is for --backend embedded");
        }
        return backend;
    }
}
