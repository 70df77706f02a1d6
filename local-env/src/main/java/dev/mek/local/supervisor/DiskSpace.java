package dev.mek.local.supervisor;

import dev.mek.local.plan.StackFolder;
import java.io.IOException;
import java.nio.file.Files;

/** Says in one line what would else come as a failure in the middle of any part. */
final class DiskSpace {
    private static final long MEGABYTE = 1024 * 1024;
    /** A new PostgreSQL takes 40 MB, its log and Kafka's indexes some more. */
    private static final long NEEDED_MB = 200;

    private DiskSpace() {}

    /**
     * Looks at the disk of the stack's folder.
     *
     * @throws IllegalStateException when there is too little left
     */
    static void check(StackFolder folder) {
        try {
            check(folder, Files.getFileStore(folder.path()).getUsableSpace());
        } catch (IOException cannotTell) {
            // Then the parts will say what is wrong.
        }
    }

    static void check(StackFolder folder, long usableBytes) {
        if (usableBytes < NEEDED_MB * MEGABYTE) {
            throw new IllegalStateException("the disk of " + folder.path() + " has " + usableBytes / MEGABYTE
                    + " MB left, and a stack needs " + NEEDED_MB + " MB");
        }
    }
}
