package dev.mek.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs to its end. */
final class ServerProgram {
    private static final int SECONDS_MAX = 60;

    private ServerProgram() {}

    /**
     * Returns when the program has done its work.
     *
     * @param input the program's standard input
     * @throws IOException when it fails, with what it printed
     */
    static void run(PostgresBinaries binaries, String program, List<String> arguments, String input)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(RootSwitch.words());
        words.add(binaries.program(program).toString());
        words.addAll(arguments);
        Path in = Files.createTempFile("bookings-", ".in");
        Path out = Files.createTempFile("bookings-", ".out");
        try {
            Files.writeString(in, input);
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile());
            builder.environment().put("TZ", "UTC");
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " was not done after " + SECONDS_MAX + " s: " + Files.readString(out));
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        program + " failed: " + Files.readString(out).strip());
            }
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }
}
