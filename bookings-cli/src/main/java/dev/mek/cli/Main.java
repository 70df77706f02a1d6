package dev.mek.cli;

import dev.mek.cli.command.Frame;
import dev.mek.cli.option.Environment;
import dev.mek.cli.output.Console;
import dev.mek.cli.output.OutputClosed;
import java.time.InstantSource;

/** The {@code bookings} command. */
final class Main {

    private Main() {}

    public static void main(String[] words) {
        Console console = Console.ofProcess(System.getenv(), System.getProperty("bookings.terminal", ""));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> flush(console), "flush"));
        Environment environment = new Environment(console, System.in, System.getenv(), InstantSource.system());
        System.exit(new Frame(environment).run(words).code());
    }

    /** Ctrl-C ends the process with 130; what a stream has printed until then shall not be lost. */
    private static void flush(Console console) {
        try {
            console.out().flush();
        } catch (OutputClosed nobodyReads) {
            // Then nobody misses it.
        }
    }
}
