package dev.mek.cli.command.context;

import dev.mek.cli.context.Context;
import dev.mek.cli.context.ContextKafka;
import dev.mek.cli.context.ContextService;
import dev.mek.cli.context.SecretReference;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What can be said of a context without connecting to anything. */
final class ContextCheck {

    private ContextCheck() {}

    /**
     * Warns of what others could read and of what is not set yet.
     *
     * @throws UsageError naming what cannot be used
     */
    static void check(Context context, Environment environment) {
        Map<String, String> variables = new HashMap<>(environment.variables());
        ContextKafka kafka = context.kafka();
        if (kafka != null) {
            if (kafka.bootstrapServers() == null) {
                throw new UsageError("--brokers is missing: where is Kafka?");
            }
            // What is not set now may be when it is needed.
            kafka.settings().secrets().values().forEach(name -> variables.putIfAbsent(name, "not-set-yet"));
            kafka.access(variables);
        }
        ContextService service = context.service();
        if (service != null && service.ca() != null && !Files.isReadable(Path.of(service.ca()))) {
            throw new UsageError("--service-ca '" + service.ca() + "' cannot be read");
        }
        context.references()
                .filter(SecretReference.InFile.class::isInstance)
                .forEach(reference -> reference.read(environment.variables()));
        warn(context, environment);
    }

    /** Of files that others than their owner can read, and of variables that are not set. */
    static void warn(Context context, Environment environment) {
        Console console = environment.console();
        context.openFiles()
                .forEach(file -> say(console, file + " can be read by others; 'chmod 600 " + file + "' mends that"));
        context.references().forEach(reference -> {
            if (reference instanceof SecretReference.InVariable variable
                    && environment.variable(variable.name()).isEmpty()) {
                say(console, "the variable " + variable.name() + " is not set yet; it is read when it is needed");
            }
        });
    }

    private static void say(Console console, String text) {
        console.say(console.err().paint(Colour.YELLOW, "warning: ") + text);
    }
}
