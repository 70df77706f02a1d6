package dev.mek.local.supervisor;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.ProcessIdentity;
import dev.mek.local.protocol.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** What must be known after any death: which ports were used, which processes were started. Kept in one file. Thread-safe. */
final class Ledger {
    /** As the file has it. */
    private record Content(Map<String, Integer> ports, Map<String, ProcessIdentity> processes) {}

    private final Path file;
    private final Map<String, Integer> ports;
    private final Map<String, ProcessIdentity> processes;

    private Ledger(Path file, Content content) {
        this.file = file;
        this.ports = new TreeMap<>(content.ports());
        this.processes = new TreeMap<>(content.processes());
    }

    static Ledger open(StackFolder folder) {
        Path file = folder.path().resolve("state.json");
        return new Ledger(file, read(file));
    }

    synchronized Map<String, Integer> ports() {
        return Map.copyOf(ports);
    }

    synchronized Map<String, ProcessIdentity> processes() {
        return Map.copyOf(processes);
    }

    synchronized void remember(Map<String, Integer> used) {
        ports.putAll(used);
        write();
    }

    synchronized void started(String part, ProcessIdentity process) {
        processes.put(part, process);
        write();
    }

    synchronized void ended(String part) {
        if (processes.remove(part) != null) {
            write();
        }
    }

    private static Content read(Path file) {
        try {
            return Files.exists(file) ? Wire.read(Files.readString(file), Content.class) : empty();
        } catch (IllegalArgumentException unreadable) {
            // Half-written by another version: it only costs the remembered ports.
            return empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Content empty() {
        return new Content(Map.of(), Map.of());
    }

    private void write() {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".half");
            Files.writeString(half, Wire.write(new Content(ports, processes)));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
