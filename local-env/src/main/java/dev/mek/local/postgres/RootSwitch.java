package dev.mek.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, and to run on data of another user. So root's start goes one of two ways, the first that is
 * possible here.
 *
 * <p>In a user namespace of its own the process is nobody to itself, and root's files are nobody's files; for everybody else it
 * stays root's process. Containers mostly forbid that. There it becomes nobody in earnest, on files that are nobody's, and keeps
 * of root's powers only that of passing folders, because the stack's lies in root's home.
 */
final class RootSwitch {
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final int SECONDS_MAX = 5;

    private static final List<Way> WAYS = List.of(
            new Way(List.of("unshare", "--user"), ROOT),
            new Way(
                    List.of(
                            "setpriv",
                            "--reuid=" + NOBODY,
                            "--regid=" + NOBODY,
                            "--clear-groups",
                            "--inh-caps=+dac_override",
                            "--ambient-caps=+dac_override",
                            // Without it access(2), by which PostgreSQL finds its own programs, ignores that power.
                            "--securebits=+no_setuid_fixup"),
                    NOBODY));

    private RootSwitch() {}

    /**
     * A way.
     *
     * @param words to put before a PostgreSQL program
     * @param owner the user id to whom the data must belong
     */
    private record Way(List<String> words, int owner) {}

    /** The words to put before a PostgreSQL program. */
    static List<String> words() {
        return isRoot() ? way().words() : List.of();
    }

    /** Hands the data over to whom the server will be; another start may have gone the other way. */
    static void own(Path data) throws IOException {
        if (!isRoot()) {
            return;
        }
        Integer owner = way().owner();
        if (owner.equals(Files.getAttribute(data, "unix:uid"))) {
            return;
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", owner);
            }
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Way way() {
        return WAYS.stream()
                .filter(way -> works(way.words()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run as root, and neither"
                        + " 'unshare --user' nor 'setpriv' with dac_override is possible here: run as another user"));
    }

    private static boolean works(List<String> words) {
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(words.stream(), Stream.of("true")).toList())
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(SECONDS_MAX, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
