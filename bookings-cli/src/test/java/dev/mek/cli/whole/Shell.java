package dev.mek.cli.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the built command in a home of its own and waits for it, within a bound. */
public record Shell(Path home, Map<String, String> variables) {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of(System.getProperty("mek.root"));

    public Shell(Path home) {
        this(home, Map.of());
    }

    /** What a run left: its exit code, stdout and stderr. */
    public record Ran(int code, String out, String err) {}

    /** A run that goes on; what it has said so far is in the two files. */
    public record Running(Process process, Path outFile, Path errFile) {

        public String out() throws IOException {
            return Files.readString(outFile, StandardCharsets.UTF_8);
        }

        public String err() throws IOException {
            return Files.readString(errFile, StandardCharsets.UTF_8);
        }
    }

    public static Path root() {
        return ROOT;
    }

    /** The built command. */
    public static Path program() {
        return ROOT.resolve("bookings-cli/target/dist/bin/bookings");
    }

    public Ran bookings(String... arguments) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of(program().toString()), Stream.of(arguments))
                .toList());
    }

    public Ran run(List<String> command) throws IOException, InterruptedException {
        return run(command, LONGEST);
    }

    public Ran run(List<String> command, Duration longest) throws IOException, InterruptedException {
        Running running = begin(command);
        Process process = running.process();
        if (!process.waitFor(longest)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end; it said: " + running.out() + running.err());
        }
        return new Ran(process.exitValue(), running.out(), running.err());
    }

    /** Starts the built command and does not wait for it. */
    public Running begin(String... arguments) throws IOException {
        return begin(Stream.concat(Stream.of(program().toString()), Stream.of(arguments))
                .toList());
    }

    public Running begin(List<String> command) throws IOException {
        Path out = Files.createTempFile(home, "run", ".out");
        Path err = Files.createTempFile(home, "run", ".err");
        var builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("BOOKINGS_HOME", home.toString());
        builder.environment().put("BOOKINGS_CONFIG", home.resolve("config").toString());
        builder.environment().putAll(variables);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        return new Running(builder.start(), out, err);
    }
}
