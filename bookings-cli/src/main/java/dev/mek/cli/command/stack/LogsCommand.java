package dev.mek.cli.command.stack;

import dev.mek.cli.option.Environment;
import dev.mek.cli.option.Nearest;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Exit;
import dev.mek.cli.stack.NoStack;
import dev.mek.cli.stack.Stack;
import dev.mek.cli.stack.Topology;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.process.LogFiles;
import dev.mek.local.protocol.PartLine;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings logs}. */
@Command(
        description = "Show what the stack's parts have said; those of a stack that is down, too.",
        footer = {
            "  bookings logs",
            "  bookings logs -f bookings",
            "  bookings logs kafka -n 500",
            "  bookings logs bookings --raw -n 10000 \\",
            "      | jq -r 'select(.level == \"WARN\").message'"
        })
public final class LogsCommand implements Callable<Exit> {

    private static final List<String> PARTS =
            List.of(Topology.POSTGRES, Topology.KAFKA, Topology.BOOKINGS, Topology.PEERS, "supervisor");

    private final Environment environment;

    @Parameters(paramLabel = "PART", arity = "0..1", description = "postgres, kafka, bookings, peers or supervisor.")
    @Nullable
    String part;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with each new line.")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "How many earlier lines of each part (default: ${DEFAULT-VALUE}).")
    int lines = 50;

    @Option(names = "--raw", description = "As they were written, without the part's name.")
    boolean raw;

    @Mixin
    StackOption name = new StackOption();

    public LogsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        if (part != null && !PARTS.contains(part)) {
            throw new UsageError("no part '" + part + "'" + Nearest.among(part, PARTS));
        }
        if (lines < 0) {
            throw new UsageError("--lines " + lines + ": 0 or more makes sense");
        }
        Stack stack = new Stack(name.name(), environment.variables());
        Optional<SupervisorClient> supervisor = SupervisorClient.find(stack.folder());
        if (supervisor.isPresent() && !"supervisor".equals(part)) {
            supervisor.get().logs(part, lines, follow, this::print);
        } else {
            fromFiles(stack);
        }
        return Exit.DONE;
    }

    private void fromFiles(Stack stack) {
        if (Files.notExists(stack.folder().logs())) {
            throw NoStack.named(stack.name());
        }
        (part == null ? PARTS : List.of(part))
                .forEach(each -> LogFiles.last(stack.folder().log(each), lines)
                        .forEach(line -> print(new PartLine(each, line))));
    }

    private void print(PartLine line) {
        Channel out = environment.console().out();
        if (raw) {
            out.line(line.line());
        } else {
            out.line(LogLine.of(line, out));
        }
        if (follow) {
            out.flush();
        }
    }
}
