package dev.mek.cli.command;

import dev.mek.cli.option.Nearest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What picocli has to say about wrong words, as one line in our own manner. */
final class UsageMessages {

    private UsageMessages() {}

    static String of(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        return said(wrong, line) + " (see " + line.getCommandName() + " --help)";
    }

    private static String said(ParameterException wrong, CommandLine line) {
        // A word that nobody knows explains better than what is missing because of it.
        if (!line.getUnmatchedArguments().isEmpty()) {
            return unmatched(line.getUnmatchedArguments().getFirst(), line.getCommandSpec());
        }
        return switch (wrong) {
            case MissingParameterException missing -> "missing " + missing(missing.getMissing());
            case MutuallyExclusiveArgsException both -> firstLine(wrong).replaceFirst("^Error: ", "");
            default ->
                wrong.getCause() instanceof TypeConversionException unreadable && wrong.getArgSpec() != null
                        ? name(wrong.getArgSpec()) + ": " + unreadable.getMessage()
                        : lowerFirst(firstLine(wrong));
        };
    }

    private static String unmatched(String word, CommandSpec spec) {
        if (!word.startsWith("-")) {
            return "'" + word + "' is one word too many";
        }
        String name = word.split("=", 2)[0];
        List<String> known = spec.options().stream()
                .filter(option -> !option.hidden())
                .flatMap(option -> Stream.of(option.names()))
                .filter(option -> option.startsWith("--"))
                .toList();
        return "unknown option '" + name + "'" + Nearest.hint(name, known);
    }

    private static String missing(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof OptionSpec option
                        ? name(argument) + " " + option.paramLabel()
                        : name(argument))
                .collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
