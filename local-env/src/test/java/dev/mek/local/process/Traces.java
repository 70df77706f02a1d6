package dev.mek.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds what should be gone. */
public final class Traces {
    private Traces() {}

    /** Processes that work in the folder or below it: everything a stack starts does, leashes and PostgreSQL's children too. */
    public static List<String> processesIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(handle -> worksIn(handle, folder))
                .map(handle -> handle.pid() + " " + handle.info().commandLine().orElse(""))
                .map(line -> line.substring(0, Math.min(200, line.length())))
                .toList();
    }

    private static boolean worksIn(ProcessHandle handle, Path folder) {
        Path cwd = Path.of("/proc", String.valueOf(handle.pid()), "cwd");
        try {
            return Files.isDirectory(Path.of("/proc"))
                    ? Files.readSymbolicLink(cwd).startsWith(folder.toRealPath())
                    : handle.info().commandLine().orElse("").contains(folder.toString());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
