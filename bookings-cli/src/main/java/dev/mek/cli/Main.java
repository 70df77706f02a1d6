package dev.mek.cli;

import picocli.CommandLine;

/** The {@code bookings} command. */
@CommandLine.Command(name = "bookings", mixinStandardHelpOptions = true)
final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
