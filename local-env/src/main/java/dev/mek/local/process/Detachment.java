package dev.mek.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a process that no signal of this one's terminal reaches. */
public final class Detachment {
    /** Bash's job control gives a group of its own; the shell itself waits, so that the exit code is known. */
    private static final String OWN_GROUP = "set -m; \"$@\" <&3 3<&- & exec 3<&-; wait $!";

    private Detachment() {}

    /**
     * Starts the words in their own session or process group.
     *
     * @param held true: standard input is a pipe from this process; false: it is empty
     * @param output takes what the process prints; emptied first
     */
    public static Process spawn(List<String> words, boolean held, Path output) throws IOException {
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            all.add("/usr/bin/setsid");
        } else {
            all.addAll(List.of("/bin/bash", "-c", "exec 3<&0; " + OWN_GROUP, "bash"));
        }
        all.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
        if (!held) {
            builder.redirectInput(Path.of("/dev/null").toFile());
        }
        return builder.start();
    }
}
