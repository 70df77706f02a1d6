package dev.mek.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a log that is in two files: the present one, and the one before it. */
public final class LogFiles {
    private LogFiles() {}

    /** Where a log goes when it is full. */
    static Path older(Path file) {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    /** The last lines that a {@link RollingLog} has written, oldest first; empty when there is no such log. */
    public static List<LogEntry> lastEntries(Path file, int linesMax) {
        return Stamp.read(last(file, linesMax));
    }

    /** The last lines of both files as they stand there, oldest first; empty when there is no such log. */
    public static List<String> last(Path file, int linesMax) {
        try {
            List<String> lines = lastOf(file, linesMax);
            if (lines.size() == linesMax) {
                return lines;
            }
            List<String> all = new ArrayList<>(lastOf(older(file), linesMax - lines.size()));
            all.addAll(lines);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read log " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> lastOf(Path file, int linesMax) throws IOException {
        if (linesMax == 0 || Files.notExists(file)) {
            return List.of();
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(startOfLast(log, linesMax));
            byte[] bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Goes back block by block until enough ends of lines were seen. */
    private static long startOfLast(RandomAccessFile log, int linesMax) throws IOException {
        byte[] block = new byte[8192];
        int ends = 0;
        long position = log.length();
        while (position > 0) {
            int size = (int) Math.min(block.length, position);
            position -= size;
            log.seek(position);
            log.readFully(block, 0, size);
            for (int i = size - 1; i >= 0; i--) {
                // The last line's own end is the first one seen.
                if (block[i] == '\n' && ++ends > linesMax) {
                    return position + i + 1;
                }
            }
        }
        return 0;
    }
}
