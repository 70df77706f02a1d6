package dev.mek.cli.option;

import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which of the stacks on this machine is meant. */
@Command
public final class StackOption {

    public static final String DEFAULT = "default";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    @Option(
            names = "--stack",
            paramLabel = "NAME",
            defaultValue = DEFAULT,
            description = "The stack's name, where several are up (default: ${DEFAULT-VALUE}).")
    String name = DEFAULT;

    public String name() {
        if (!NAME.matcher(name).matches()) {
            throw new UsageError("--stack '" + name
                    + "' is no name for a stack; a small letter, then up to 39 of a-z, 0-9, - and _");
        }
        return name;
    }
}
