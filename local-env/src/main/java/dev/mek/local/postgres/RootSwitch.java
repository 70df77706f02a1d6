package dev.mek.local.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own the process is nobody to itself, and root's files are nobody's
 * files, so that it runs on them unchanged; for everybody else it stays root's process.
 */
final class RootSwitch {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private RootSwitch() {}

    /** The words to put before a PostgreSQL program. */
    static List<String> words() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!works()) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and 'unshare --user' is not possible here:"
                            + " run as another user");
        }
        return NAMESPACE;
    }

    private static boolean works() {
        try {
            Process process = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
