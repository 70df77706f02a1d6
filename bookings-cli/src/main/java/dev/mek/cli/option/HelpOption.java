package dev.mek.cli.option;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --help}, which every command has. */
@Command
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 1_000,
            description = "Show this help.")
    boolean help;
}
