package dev.mek.cli.command.part;

import dev.mek.cli.context.Reach;
import dev.mek.cli.option.Ago;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.option.PatternText;
import dev.mek.cli.option.StackOption;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Format;
import dev.mek.cli.stack.StackLog;
import dev.mek.local.protocol.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bookings logs}. */
@Command(
        description = {
            "Show what the stack's parts have said, in the order in which they said it; those of a stack that is down, too.",
            "A line of JSON is shown as time, level, message and keys."
        },
        footer = {
            "  bookings logs",
            "  bookings logs -f bookings",
            "  bookings logs kafka postgres -n 500",
            "  bookings logs --since 10m --grep 'WARN|ERROR'",
            "  bookings logs bookings --raw -n 10000 \\",
            "      | jq -r 'select(.level == \"WARN\").message'"
        })
public final class LogsCommand implements Callable<Exit> {

    private static final int LINES = 50;
    /** More is not kept in one answer; the logs themselves hold 16 MB a part. */
    private static final int LINES_MAX = 10_000;

    private final Environment environment;

    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            description = "Only these; the supervisor's own log is 'supervisor'.")
    List<String> parts = new ArrayList<>();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with each new line.")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            description =
                    "How many earlier lines of each part (default: 50; with --since or --grep all, 10000 at most).")
    @Nullable
    Integer lines;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = Ago.class,
            description = "Only lines since then: 10m for ten minutes ago, or 2026-12-01T09:00Z.")
    Ago.@Nullable Since since;

    @Option(
            names = "--grep",
            paramLabel = "REGEX",
            converter = PatternText.class,
            description = "Only lines in which this is found, as they were written or as they are shown.")
    @Nullable
    Pattern grep;

    @Option(names = "--raw", description = "As they were written, without the part's name.")
    boolean raw;

    @Mixin
    OutputOption output = new OutputOption();

    @Mixin
    StackOption name = new StackOption();

    public LogsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        if (lines != null && lines < 0) {
            throw new UsageError("--lines " + lines + ": 0 or more makes sense");
        }
        if (raw && output.format() != Format.TABLE) {
            throw new UsageError("--raw and --output exclude each other");
        }
        StackLog log = StackLog.of(Reach.stack(environment, name));
        List<String> chosen = PartArguments.meant(parts, log.parts());
        LogPrinter printer = LogPrinter.of(raw, output.format(), grep, log.parts(), environment.console());
        log.read(new Order.Logs(chosen, linesMax(), since(), follow), line -> {
            printer.print(line);
            if (follow) {
                environment.console().out().flush();
            }
        });
        printer.end();
        return Exit.DONE;
    }

    private int linesMax() {
        if (lines != null) {
            return Math.min(lines, LINES_MAX);
        }
        return since == null && grep == null ? LINES : LINES_MAX;
    }

    private @Nullable Instant since() {
        return since == null ? null : since.at(environment.clock().instant());
    }
}
