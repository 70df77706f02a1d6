package dev.mek.cli.command.stack;

import dev.mek.cli.option.Environment;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Exit;
import dev.mek.cli.stack.file.StackFile;
import dev.mek.cli.stack.file.StackSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings stack init}. */
@Command(
        description = {
            "Write a stack.yaml to begin with: the usual stack, and what can be changed as comments.",
            "Beside it goes its JSON Schema, by which editors complete and check it."
        },
        footer = {"  bookings stack init && bookings stack check"})
public final class StackInitCommand implements Callable<Exit> {

    private static final String SCHEMA = "stack.schema.json";

    private final Environment environment;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "Where to (default: the present folder).")
    Path folder = Path.of(".");

    @Option(names = "--force", description = "Also when there is one already, which is then lost.")
    boolean force;

    public StackInitCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        Path file = folder.resolve(StackFile.NAME).normalize();
        if (Files.exists(file) && !force) {
            throw new UsageError(file + " is there already; --force writes it anew");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(file, template());
            Files.writeString(folder.resolve(SCHEMA), StackSchema.text());
        } catch (IOException unwritable) {
            throw new UsageError("cannot write " + file + ": " + unwritable.getMessage());
        }
        environment
                .console()
                .say(file + " is written, and its schema beside it; 'bookings up --file " + file + "' uses it");
        return Exit.DONE;
    }

    private static String template() throws IOException {
        try (InputStream stream = Objects.requireNonNull(StackInitCommand.class.getResourceAsStream(StackFile.NAME))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
