package dev.mek.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The shell that runs {@code leash.sh}, and the script itself. */
final class LeashScript {
    private static final String TEXT = read();

    private LeashScript() {}

    /**
     * The words before the leash's own arguments. Where {@code setsid} is missing (macOS) the script needs job control without a
     * terminal, which dash refuses and bash gives.
     */
    static List<String> shell() {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        String shell = mac && Files.isExecutable(Path.of("/bin/bash")) ? "/bin/bash" : "/bin/sh";
        return List.of(shell, "-c", TEXT, "leash");
    }

    private static String read() {
        try (InputStream script = Objects.requireNonNull(LeashScript.class.getResourceAsStream("leash.sh"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
