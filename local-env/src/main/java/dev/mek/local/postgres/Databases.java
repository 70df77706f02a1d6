package dev.mek.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The databases that were made in a data folder, as a file in it lists them. The server must be down. */
final class Databases {
    private final Path data;
    private final Path list;

    private Databases(Path data) {
        this.data = data;
        this.list = data.resolve("made-databases");
    }

    static Databases of(Path data) {
        return new Databases(data);
    }

    /** Makes the database if it was not made before: with the server's single-user mode, so that nobody needs to connect. */
    void create(PostgresBinaries binaries, String name) throws IOException, InterruptedException {
        if (made().contains(name)) {
            return;
        }
        ServerProgram.run(
                binaries,
                "postgres",
                List.of("--single", "-D", data.toString(), "postgres"),
                "create database \"" + name + "\"\n");
        Files.writeString(list, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> made() throws IOException {
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }
}
