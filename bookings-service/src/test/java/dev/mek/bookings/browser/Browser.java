package dev.mek.bookings.browser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium with one page, driven by {@code eventsource.mjs}. One thread gives commands; what is told may be read by any. */
public final class Browser implements AutoCloseable {
    private static final int INSTALL_SECONDS_MAX = 120;
    private static final int END_SECONDS_MAX = 10;
    private static final Path SCRIPT = script();

    private final Process process;
    private final PrintWriter commands;
    private final Map<String, BrowserStream> streams = new ConcurrentHashMap<>();

    private Browser(Process process) {
        this.process = process;
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** Which of the programs that it takes are not on this machine. */
    public static List<String> missing() {
        return Stream.of("chromium", "node", "npm")
                .filter(program -> find(program).isEmpty())
                .toList();
    }

    /** Starts one; what it needs from npm is installed first, beside the classes. */
    public static Browser start() throws IOException, InterruptedException {
        Path folder = Objects.requireNonNull(SCRIPT.getParent());
        if (!Files.isDirectory(folder.resolve("node_modules"))) {
            Process install = new ProcessBuilder(program("npm"), "ci", "--no-audit", "--no-fund")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            if (!install.waitFor(INSTALL_SECONDS_MAX, TimeUnit.SECONDS) || install.exitValue() != 0) {
                throw new IOException("npm ci failed: " + Files.readString(folder.resolve("npm.log")));
            }
        }
        Browser browser = new Browser(new ProcessBuilder(program("node"), SCRIPT.toString(), program("chromium"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        BufferedReader said = browser.process.inputReader(StandardCharsets.UTF_8);
        String first = said.readLine();
        if (first == null) {
            throw new IOException("the browser ended before it began; it has said why on stderr");
        }
        System.out.println("browser: Chromium " + json(first).get("what").asText());
        Thread.ofVirtual().start(() -> said.lines().forEach(browser::take));
        return browser;
    }

    private static JsonNode json(String line) {
        try {
            return Json.parse(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("not what the script says: " + line, broken);
        }
    }

    private void take(String line) {
        JsonNode told = json(line);
        stream(told.get("name").asText())
                .take(new BrowserStream.Told(
                        told.get("what").asText(),
                        told.get("readyState").asInt(),
                        told.get("id").asText(),
                        told.get("data").asText()));
    }

    /** Goes to a page of that service; its streams can be followed from there. All streams before end. */
    public void visit(URI service) {
        commands.println("page " + service.resolve("/health/live"));
    }

    /** Opens an EventSource on the page. */
    public BrowserStream open(String name, String path) {
        commands.println("open " + name + " " + path);
        return stream(name);
    }

    public void close(String name) {
        commands.println("close " + name);
    }

    private BrowserStream stream(String name) {
        streams.putIfAbsent(name, new BrowserStream());
        return Objects.requireNonNull(streams.get(name));
    }

    private static String program(String name) {
        return find(name).orElseThrow().toString();
    }

    private static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path script() {
        try {
            return Path.of(Objects.requireNonNull(Browser.class.getResource("/browser/eventsource.mjs"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws InterruptedException {
        commands.close();
        if (!process.waitFor(END_SECONDS_MAX, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
