package dev.mek.local.postgres;

import dev.mek.local.process.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A data folder as {@code initdb} leaves it, made once per machine and version; new stacks copy it. */
final class DataTemplate {
    /** Raise it when what is made below changes. */
    private static final String GENERATION = "2";

    private DataTemplate() {}

    static Path find(Path cache, PostgresBinaries binaries) {
        String name = binaries.folder().getFileName() + "-data-" + GENERATION;
        return SharedFolder.find(cache, name, folder -> make(binaries, folder)).resolve("data");
    }

    private static void make(PostgresBinaries binaries, Path folder) throws IOException, InterruptedException {
        Path password = folder.resolve("password");
        Path data = folder.resolve("data");
        Files.writeString(password, Postgres.PASSWORD);
        List<String> arguments = List.of(
                "--pgdata=" + data,
                "--username=" + Postgres.USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
        ServerProgram.run(binaries, "initdb", arguments, "");
        Files.delete(password);
        Databases.of(data).create(binaries, Postgres.DATABASE);
    }
}
