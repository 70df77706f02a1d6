package dev.mek.cli.option;

import dev.mek.cli.stack.Backend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be wished of a stack that is brought up. */
@Command
public final class WishOptions {

    private static final int PORT_MAX = 65_535;
    private static final String FREE = "0";

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = FREE,
            description = "The service's port (default: the one it had, else any free one; so with the others).")
    int httpPort;

    @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = FREE, description = "Kafka's port.")
    int kafkaPort;

    @Option(names = "--postgres-port", paramLabel = "PORT", defaultValue = FREE, description = "PostgreSQL's port.")
    int postgresPort;

    @Option(names = "--peers-port", paramLabel = "PORT", defaultValue = FREE, description = "The peers' port.")
    int peersPort;

    @Option(
            names = "--start-after",
            paramLabel = "TIME",
            defaultValue = "20s",
            converter = DurationText.class,
            description = "How long after its confirmation the work begins (default: ${DEFAULT-VALUE}).")
    Duration startsAfter = Duration.ofSeconds(20);

    @Option(
            names = "--work-takes",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = DurationText.class,
            description = "How long the work takes (default: ${DEFAULT-VALUE}).")
    Duration workTakes = Duration.ofSeconds(10);

    @Option(
            names = "--tls",
            description = "Guard Kafka by certificates, as managed clusters do: made for this run, for both ends.")
    boolean tls;

    @Option(
            names = "--instances",
            paramLabel = "PART=COUNT",
            description = "How often a part runs, as bookings-service=3.")
    Map<String, Integer> instances = new LinkedHashMap<>();

    @Option(
            names = "--replace",
            paramLabel = "FAKE=COMMAND",
            description =
                    "Run this in place of a fake peer, workshop or billing; it gets KAFKA_BROKERS, BOOKINGS_URL, PORT"
                            + " and their kin as environment.")
    Map<String, String> replaced = new LinkedHashMap<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Further parts and settings, from a stack.yaml; 'bookings stack init' makes one.")
    @Nullable
    Path file;

    @Mixin
    BackendOption backend = new BackendOption();

    @Option(
            names = "--reuse",
            description = "With --backend docker: begin with what an earlier run with --reuse has stored, and keep it.")
    boolean reuse;

    public int httpPort() {
        return checked("--port", httpPort);
    }

    public int kafkaPort() {
        return checked("--kafka-port", kafkaPort);
    }

    public int postgresPort() {
        return checked("--postgres-port", postgresPort);
    }

    public int peersPort() {
        return checked("--peers-port", peersPort);
    }

    public boolean tls() {
        return tls;
    }

    public Backend backend() {
        return backend.backend(tls);
    }

    public boolean reuse() {
        if (reuse && !backend().isDocker()) {
            throw new UsageError("--reuse is for --backend docker; the embedded one keeps its data anyway");
        }
        return reuse;
    }

    public Duration startsAfter() {
        return startsAfter;
    }

    public Duration workTakes() {
        return workTakes;
    }

    /** How often parts shall run, by name. */
    public Map<String, Integer> instances() {
        return instances;
    }

    /** Commands of real services, by the fake in whose place they stand. */
    public Map<String, String> replaced() {
        return replaced;
    }

    /** A file that describes the stack. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The same wishes as words, for another process. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("--port", String.valueOf(httpPort())));
        words.addAll(List.of("--kafka-port", String.valueOf(kafkaPort())));
        words.addAll(List.of("--postgres-port", String.valueOf(postgresPort())));
        words.addAll(List.of("--peers-port", String.valueOf(peersPort())));
        words.addAll(List.of("--start-after", startsAfter.toMillis() + "ms"));
        words.addAll(List.of("--work-takes", workTakes.toMillis() + "ms"));
        if (tls) {
            words.add("--tls");
        }
        instances.forEach((part, count) -> words.addAll(List.of("--instances", part + "=" + count)));
        replaced.forEach((fake, command) -> words.addAll(List.of("--replace", fake + "=" + command)));
        file().ifPresent(path ->
                words.addAll(List.of("--file", path.toAbsolutePath().toString())));
        words.addAll(List.of("--backend", backend().word()));
        if (reuse()) {
            words.add("--reuse");
        }
        return words;
    }

    private static int checked(String option, int port) {
        if (port < 0 || port > PORT_MAX) {
            throw new UsageError(option + " " + port + ": ports go from 1 to " + PORT_MAX + "; 0 is for any free one");
        }
        return port;
    }
}
