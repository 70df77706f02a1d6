package dev.mek.bookings;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a process of its own. */
final class ServiceProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("\"port\":(\\d+)");
    private static final int STOP_SECONDS_MAX = 10;

    private final Process process;
    private final BufferedReader lines;

    private ServiceProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    static ServiceProcess start(Map<String, String> environment) throws IOException {
        return start(environment, Main.class, List.of());
    }

    static ServiceProcess start(Map<String, String> environment, Class<?> main) throws IOException {
        return start(environment, main, List.of());
    }

    /** With more options for its JVM; a later one wins over ours. */
    static ServiceProcess start(Map<String, String> environment, Class<?> main, List<String> options)
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> words = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, main.getName()));
        var builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        return new ServiceProcess(builder.start());
    }

    Process process() {
        return process;
    }

    /** Reads on to the line with that text. */
    String awaitLine(String text) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("the process ended without saying: " + text);
    }

    /** Waits until it serves; what it says after that is read and dropped, so that it never blocks on saying it. */
    URI awaitUp() throws IOException {
        URI address = address(awaitLine("The service is up"));
        Thread.ofVirtual().start(() -> lines.lines().forEach(line -> {}));
        return address;
    }

    /** Waits until it answers, whatever it still waits for itself. */
    URI awaitListening() throws IOException {
        return address(awaitLine("HTTP is served"));
    }

    private static URI address(String line) {
        Matcher port = PORT.matcher(line);
        if (!port.find()) {
            throw new AssertionError("the line names no port");
        }
        return URI.create("http://127.0.0.1:" + port.group(1));
    }

    /** Stops the clock for it: connections stay open, nothing answers. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + name + " ended with " + code);
        }
    }

    /** Asks it to end, and reads what it says until then. */
    List<String> terminate() {
        // Not Process.destroy: that would also close the stream that is read.
        process.toHandle().destroy();
        return lines.lines().toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.toHandle().destroy();
        if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
