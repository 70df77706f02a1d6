package dev.mek.cli.option;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
            description = "The stack's name, where several are up (default: that of the context, else default).")
    @Nullable
    String name;

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description =
                    "Where to talk to: a context by its name, or local (default: that in use; see 'context add').")
    @Nullable
    String context;

    /** What was said. */
    public Optional<String> given() {
        return Optional.ofNullable(name).map(StackOption::checked);
    }

    /** What was said. */
    public Optional<String> context() {
        return Optional.ofNullable(context);
    }

    /** The stack's name where contexts do not count. */
    public String name() {
        return given().orElse(DEFAULT);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UsageError("--stack '" + name
                    + "' is no name for a stack; a small letter, then up to 39 of a-z, 0-9, - and _");
        }
        return name;
    }
}
