package dev.mek.cli.stack;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.process.AotCache;
import dev.mek.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The caches of loaded classes of one distribution, with which its programs start in half the time. The command's own
 * comes with the distribution; the others, and the command's on another JDK, are made on first use, each by a run that
 * writes it as it ends. They are kept in the user's cache, by the distribution's jars and the version of the JDK.
 *
 * @param packaged where those lie that came with the distribution
 * @param own the user's
 */
public record ClassCaches(Path packaged, Path own) {

    private static final String COMMAND = "cli";
    private static final List<String> MADE_BY_A_STACK = List.of("bookings-service", "fake-peer-services", "broker");
    /** Those of each are some 240 MiB, and each change of a jar makes another. */
    private static final int DISTRIBUTIONS_KEPT = 2;

    static ClassCaches of(Path distribution, Map<String, String> environment) {
        Path libraries = distribution.resolve("lib");
        return new ClassCaches(
                libraries.resolve("aot"),
                StackFolder.cache(environment).resolve("aot").resolve(key(libraries)));
    }

    /** Whether a stack's programs have all of theirs. */
    public boolean areThere() {
        return MADE_BY_A_STACK.stream().allMatch(program -> Files.exists(file(own, program)));
    }

    /**
     * Makes room for those of this distribution, and gives up those of old ones.
     *
     * @return false when there can be none, because the folder cannot be written to
     */
    public boolean makeRoom() {
        try {
            Files.createDirectories(own);
            for (Path old : old()) {
                Folders.delete(old);
            }
            return Files.isWritable(own);
        } catch (IOException unwritable) {
            return false;
        }
    }

    /** The JVM's options for a start with the program's cache; none when there is none. */
    public List<String> use(String program, Map<String, String> environment) {
        Path came = file(packaged, program);
        return new AotCache(Files.exists(came) ? came : file(own, program)).use(environment);
    }

    /** The JVM's options for a run that makes it. */
    List<String> make(String program) {
        return new AotCache(file(own, program)).make();
    }

    /** Whether the command has none, because the distribution was packaged by another JDK. */
    boolean lackTheCommands() {
        return Files.notExists(file(packaged, COMMAND)) && Files.notExists(file(own, COMMAND));
    }

    private List<Path> old() throws IOException {
        try (Stream<Path> all = Files.list(Objects.requireNonNull(own.getParent()))) {
            return all.filter(folder -> !folder.equals(own))
                    .sorted(Comparator.comparingLong(ClassCaches::changed).reversed())
                    .skip(DISTRIBUTIONS_KEPT - 1L)
                    .toList();
        }
    }

    private static Path file(Path folder, String program) {
        return folder.resolve(program + "-" + Runtime.version() + ".aot");
    }

    private static String key(Path libraries) {
        try {
            return Files.readString(libraries.resolve("key")).strip();
        } catch (IOException incomplete) {
            return "unknown";
        }
    }

    private static long changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
