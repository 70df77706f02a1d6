package dev.mek.cli.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds what should be gone. */
public final class Traces {

    private static final int SHOWN_MAX = 200;

    private Traces() {}

    /** Processes that work in the folder or below it, or name it: everything a stack starts does one or the other. */
    public static List<String> of(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(handle -> worksIn(handle, folder) || words(handle).contains(folder.toString()))
                .map(handle -> handle.pid() + " " + words(handle))
                .map(line -> line.substring(0, Math.min(SHOWN_MAX, line.length())))
                .toList();
    }

    private static boolean worksIn(ProcessHandle handle, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(handle.pid()), "cwd"))
                    .startsWith(folder.toRealPath());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static String words(ProcessHandle handle) {
        Path file = Path.of("/proc", String.valueOf(handle.pid()), "cmdline");
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException goneOrNoProc) {
            return handle.info().commandLine().orElse("");
        }
    }
}
