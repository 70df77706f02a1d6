package dev.mek.cli.doctor.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Secrets that lie in files. */
final class Secrets {

    private Secrets() {}

    static Optional<String> in(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException | RuntimeException unreadable) {
            // Whoever needs it will say so.
            return Optional.empty();
        }
    }
}
