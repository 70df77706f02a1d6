package dev.mek.cli.command;

import dev.mek.cli.option.Nearest;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli has to say about wrong words, as one line in our own manner. */
final class UsageMessages {

    private UsageMessages() {}

    static String of(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        return said(wrong, line) + " (see " + line.getCommandName() + " --help)";
    }

    private static String said(ParameterException wrong, CommandLine line) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                unmatched(unmatched.getUnmatched().getFirst(), line.getCommandSpec());
            case MissingParameterException missing -> "missing " + missing(missing.getMissing());
            default -> lowerFirst(firstLine(String.valueOf(wrong.getMessage())));
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
        return String.join(
                ", ",
                arguments.stream()
                        .map(argument -> argument instanceof OptionSpec option
                                ? option.longestName() + " " + option.paramLabel()
                                : argument.paramLabel())
                        .toList());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
