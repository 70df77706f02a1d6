package dev.mek.local.postgres;

import dev.mek.local.part.Launch;
import dev.mek.local.part.PartFailure;
import dev.mek.local.part.Readiness;
import dev.mek.local.process.Command;
import dev.mek.local.process.EndSignal;
import dev.mek.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server on the loopback address. */
public final class Postgres {
    public static final String USER = "bookings";
    /** Made beforehand; any other takes a moment longer. */
    public static final String DATABASE = "bookings";
    /** No secret: the server listens on the loopback address only. */
    public static final String PASSWORD = "bookings";

    private static final String READY = "database system is ready to accept connections";
    private static final Duration READY_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private Postgres() {}

    /**
     * Prepares binaries, data folder and database, as far as they are missing, and says how to start the server.
     *
     * @param cache shared by all stacks of this machine
     * @param folder this server's own; its data is in {@code data}
     * @throws PartFailure when the data there is of another major version
     */
    public static Launch launch(String name, Path cache, Path folder, String database, int port) {
        PostgresBinaries binaries = PostgresBinaries.find(cache);
        Path template = DataTemplate.find(cache, binaries);
        Path data = folder.resolve("data");
        try {
            if (Files.notExists(data)) {
                copyTemplate(template, data);
            }
            checkVersion(name, data, template);
            RootSwitch.own(data);
            Databases.of(data).create(binaries, database);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the data folder " + data + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was prepared", e);
        }
        Command command = new Command(words(binaries, data, port), Map.of("TZ", "UTC", "LC_ALL", "C"), folder);
        return new Launch(name, command, new Readiness.LogLine(READY), READY_MAX, EndSignal.INT, STOP_MAX);
    }

    public static DatabaseLogin login(int port, String database) {
        return new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, PASSWORD);
    }

    private static List<String> words(PostgresBinaries binaries, Path data, int port) {
        List<String> words = new ArrayList<>(RootSwitch.words());
        words.add(binaries.program("postgres").toString());
        words.add("-D");
        words.add(data.toString());
        settings(port).forEach((key, value) -> {
            words.add("-c");
            words.add(key + "=" + value);
        });
        return words;
    }

    private static Map<String, String> settings(int port) {
        return Map.ofEntries(
                Map.entry("port", String.valueOf(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                // No socket file outside the folder; a folder's path may be too long for one.
                Map.entry("unix_socket_directories", ""),
                // Memory as files in the data folder: nothing stays in /dev/shm after a kill.
                Map.entry("dynamic_shared_memory_type", "mmap"),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("max_connections", "200"),
                Map.entry("log_destination", "stderr"),
                Map.entry("logging_collector", "off"),
                Map.entry("log_line_prefix", "%m [%p] "),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }

    private static void checkVersion(String name, Path data, Path template) throws IOException {
        String found = Files.readString(data.resolve("PG_VERSION")).strip();
        String ours = Files.readString(template.resolve("PG_VERSION")).strip();
        if (!found.equals(ours)) {
            throw new PartFailure(
                    name,
                    "is PostgreSQL " + ours + ", and the data in " + data + " is of PostgreSQL " + found,
                    List.of());
        }
    }

    private static void copyTemplate(Path template, Path data) throws IOException {
        Files.createDirectories(data.getParent());
        Path half = data.resolveSibling("data.half");
        Folders.delete(half);
        Folders.copy(template, half);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }
}
