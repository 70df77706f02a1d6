package dev.mek.cli.command.context;

import dev.mek.cli.context.Context;
import dev.mek.cli.context.Contexts;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Exit;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings context add}. */
@Command(
        description = {
            "Name a place to talk to: a Kafka cluster, a database, a service, or all of them.",
            "Files are looked at, nothing is connected to. Secrets are not kept, only where they are."
        },
        footer = {
            "  bookings context add aiven --brokers kafka.example:12691 --certificates ./aiven \\",
            "      --topic-prefix ada. --group-prefix ada.",
            "  bookings context add staging --brokers kafka.example:9094 --ca aiven/ca.pem \\",
            "      --username ada --password env:STAGING_PASSWORD",
            "  KAFKA_BROKERS=127.0.0.1:9092 bookings context add here --from-environment",
            "  bookings context add prod --service-url https://bookings.example --service-token file:token"
        })
public final class ContextAddCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(paramLabel = "NAME", description = "What to call it.")
    String name = "";

    @Mixin
    ContextOptions options = new ContextOptions();

    @Option(
            names = "--from-environment",
            description = "Take what is not said from the environment: KAFKA_BROKERS, KAFKA_CA_PATH,"
                    + " KAFKA_CERTIFICATE_PATH, KAFKA_PRIVATE_KEY_PATH and their kin.")
    boolean fromEnvironment;

    @Option(names = "--replace", description = "Write over one of that name.")
    boolean replace;

    public ContextAddCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Contexts.checkName(name);
        Contexts contexts = Contexts.of(environment.variables());
        if (contexts.exists(name) && !replace) {
            throw new UsageError("there is a context '" + name + "' already; --replace writes over it");
        }
        Context context = options.context(name, fromEnvironment ? environment.variables() : Map.of());
        ContextCheck.check(context, environment);
        Path file = contexts.save(context);
        environment
                .console()
                .say("context '" + name + "' is in " + file + "; 'bookings context use " + name
                        + "' makes it the one that is meant");
        return Exit.DONE;
    }
}
