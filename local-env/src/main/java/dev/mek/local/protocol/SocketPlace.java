package dev.mek.local.protocol;

import dev.mek.local.plan.StackFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a supervisor's socket is: in the stack's folder, or, when that path is longer than a socket's may be, in a private folder
 * of the system's temporary one, which a file in the stack's folder names.
 */
public final class SocketPlace {
    /** 104 bytes on macOS, 108 on Linux, with the end. */
    private static final int PATH_BYTES_MAX = 100;

    private SocketPlace() {}

    /** Where the socket is, if there is one. */
    public static Path find(StackFolder folder) throws IOException {
        Path elsewhere = pointer(folder);
        return Files.exists(elsewhere) ? Path.of(Files.readString(elsewhere).strip()) : inFolder(folder);
    }

    /** Where to make it. The caller holds the stack's lock; what an earlier one left is deleted. */
    public static Path prepare(StackFolder folder) throws IOException {
        clear(folder);
        Path inFolder = inFolder(folder);
        if (inFolder.toString().getBytes(StandardCharsets.UTF_8).length <= PATH_BYTES_MAX) {
            return inFolder;
        }
        Path elsewhere = Files.createTempDirectory("bookings-").resolve("socket");
        Files.writeString(pointer(folder), elsewhere + "\n");
        return elsewhere;
    }

    /** Deletes the socket. */
    public static void clear(StackFolder folder) throws IOException {
        Path socket = find(folder);
        Files.deleteIfExists(socket);
        if (!socket.equals(inFolder(folder))) {
            Files.deleteIfExists(socket.getParent());
        }
        Files.deleteIfExists(pointer(folder));
    }

    private static Path inFolder(StackFolder folder) {
        return folder.path().resolve("socket");
    }

    private static Path pointer(StackFolder folder) {
        return folder.path().resolve("socket.path");
    }
}
