package dev.mek.bookings.crowd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A {@link Crowd} in a process of its own, so that its collector and compiler are not the server's. It is told words on
 * its input, one a line (any: say what was measured and begin anew), and ends when that ends.
 */
public final class CrowdProcess implements AutoCloseable {
    private static final long OPEN_MS_MAX = 60_000;
    private static final long ANSWER_WITHIN_MS = 20;

    private final Process process;
    private final BufferedReader said;
    private final PrintWriter told;

    /** Returns when all streams are open. */
    public CrowdProcess(int port, int readers, int stalled) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        classPath,
                        CrowdProcess.class.getName(),
                        Integer.toString(port),
                        Integer.toString(readers),
                        Integer.toString(stalled))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = process.inputReader(StandardCharsets.UTF_8);
        told = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        String first = said.readLine();
        if (!"open".equals(first)) {
            throw new IOException("the crowd did not get in: " + first);
        }
    }

    /** See {@link Crowd#takeLatencies}, then the fewest and the most changes of a reader and how many readers are gone. */
    public String[] take() throws IOException {
        told.println("take");
        return said.readLine().split(" ", -1);
    }

    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        told.close();
        said.close();
        process.destroy();
    }

    static void main(String[] arguments) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Thread.ofPlatform().daemon().start(() -> listen(asked));
        try (Crowd crowd = new Crowd(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            System.out.println(crowd.readUntilOpen(OPEN_MS_MAX) ? "open" : "time-out");
            for (int answered = 0; ; ) {
                crowd.readFor(ANSWER_WITHIN_MS);
                for (; answered < asked.get(); answered++) {
                    var changes = crowd.changes();
                    System.out.println(crowd.takeLatencies() + " " + changes.getMin() + " " + changes.getMax() + " "
                            + crowd.gone());
                }
            }
        }
    }

    /** Whoever started this process may end in any way: then this one ends too. */
    private static void listen(AtomicInteger asked) {
        try (BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (words.readLine() != null) {
                asked.incrementAndGet();
            }
        } catch (IOException gone) {
            System.err.println("nobody listens any more: " + gone);
        }
        System.exit(0);
    }
}
