package dev.mek.cli.command;

import dev.mek.cli.option.Environment;
import dev.mek.cli.option.Nearest;
import dev.mek.cli.option.UsageError;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.OutputClosed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Finds the command that the words ask for, runs it, and tells how it ended. */
public final class Frame {

    private static final Set<String> HELP = Set.of("-h", "--help", "help");
    private static final Set<String> VERSION = Set.of("-V", "--version", "version");

    private final Environment environment;

    public Frame(Environment environment) {
        this.environment = environment;
    }

    /** Runs the command and returns how it ended. */
    public Exit run(String... words) {
        try {
            Exit exit = dispatch(List.of(words));
            environment.console().out().flush();
            return exit;
        } catch (OutputClosed nobodyReads) {
            return Exit.DONE;
        } catch (Exception failure) {
            return tell(failure);
        }
    }

    private Exit dispatch(List<String> words) throws Exception {
        Channel out = environment.console().out();
        String first = words.isEmpty() ? "help" : words.getFirst();
        if (HELP.contains(first)) {
            return help(words.stream().skip(1).toList());
        }
        if (VERSION.contains(first)) {
            out.line("bookings " + Version.text());
            return Exit.DONE;
        }
        Optional<Entry> single = CommandTable.named(first);
        if (single.isPresent()) {
            return run(single.get(), words.subList(1, words.size()));
        }
        List<Entry> group = CommandTable.ofGroup(first);
        if (group.isEmpty() && first.startsWith("-")) {
            throw new UsageError("the command comes first, then its options, as in 'bookings list " + first + "'");
        }
        if (group.isEmpty()) {
            throw new UsageError("unknown command '" + first + "'" + Nearest.hint(first, CommandTable.firstWords())
                    + " (see bookings --help)");
        }
        return dispatch(first, group, words.subList(1, words.size()));
    }

    private Exit dispatch(String group, List<Entry> entries, List<String> words) throws Exception {
        List<String> names = entries.stream()
                .map(entry -> entry.name().substring(group.length() + 1))
                .toList();
        if (words.isEmpty()) {
            throw new UsageError(group + ": which one? " + String.join(", ", names));
        }
        String name = words.getFirst();
        if (HELP.contains(name)) {
            Overview.group(group, entries, environment.console().out());
            return Exit.DONE;
        }
        Optional<Entry> named = CommandTable.named(group + " " + name);
        if (named.isEmpty()) {
            throw new UsageError("unknown command '" + group + " " + name + "'" + Nearest.hint(name, names)
                    + " (see bookings " + group + " --help)");
        }
        return run(named.get(), words.subList(1, words.size()));
    }

    private Exit help(List<String> words) throws Exception {
        if (!words.isEmpty()) {
            return dispatch(Stream.concat(words.stream(), Stream.of("--help")).toList());
        }
        Overview.all(environment.console().out());
        return Exit.DONE;
    }

    private Exit run(Entry entry, List<String> words) throws Exception {
        Callable<Exit> command = entry.create().apply(environment);
        CommandLine line =
                CommandLines.of(entry.name(), command, environment.console().out());
        if (line.parseArgs(words.toArray(String[]::new)).isUsageHelpRequested()) {
            environment.console().out().text(line.getUsageMessage());
            return Exit.DONE;
        }
        return command.call();
    }

    private Exit tell(Exception failure) {
        Failures.Told told = Failures.tell(failure);
        Channel err = environment.console().err();
        try {
            environment.console().out().flush();
        } catch (OutputClosed nobodyReads) {
            // What was left to say there is lost; the failure still has its own channel.
        }
        try {
            err.line(err.paint(Colour.RED, "bookings: ") + told.message());
            if (environment.variable("BOOKINGS_DEBUG").isPresent()) {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                err.text(trace.toString());
            }
            err.flush();
        } catch (OutputClosed nobodyReads) {
            // The exit code has to say it all.
        }
        return told.exit();
    }
}
