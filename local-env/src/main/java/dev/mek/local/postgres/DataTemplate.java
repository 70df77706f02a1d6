package dev.mek.local.postgres;

import dev.mek.local.process.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A data folder as {@code initdb} leaves it, made once per machine and version; new stacks copy it. */
final class DataTemplate {
    /** Raise it when the options below change. */
    private static final String GENERATION = "1";

    private static final int INITDB_SECONDS_MAX = 60;

    private DataTemplate() {}

    static Path find(Path cache, PostgresBinaries binaries) {
        String name = binaries.folder().getFileName() + "-data-" + GENERATION;
        return SharedFolder.find(cache, name, folder -> make(binaries, folder)).resolve("data");
    }

    private static void make(PostgresBinaries binaries, Path folder) throws IOException, InterruptedException {
        Path password = folder.resolve("password");
        Files.writeString(password, Postgres.PASSWORD);
        List<String> words = new ArrayList<>(RootSwitch.words());
        words.addAll(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + Postgres.USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync"));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("initdb.log").toFile())
                .start();
        if (!process.waitFor(INITDB_SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("initdb was not done after " + INITDB_SECONDS_MAX + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("initdb failed: " + Files.readString(folder.resolve("initdb.log")));
        }
        Files.delete(password);
    }
}
