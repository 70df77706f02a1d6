package dev.mek.cli.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --if-version}: the version that a booking must have for a command to touch it. */
@Command
public final class VersionOption {

    @Option(
            names = "--if-version",
            paramLabel = "NUMBER",
            description = "Only when the booking still has this version; no second try.")
    @Nullable
    Long expected;

    /** Null for any. */
    public @Nullable Long expected() {
        return expected;
    }
}
