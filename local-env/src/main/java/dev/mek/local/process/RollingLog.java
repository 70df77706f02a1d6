package dev.mek.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * The log file of one process, each line with its time, bounded: when it is full it becomes {@code NAME.1}, which replaces the
 * one before.
 *
 * <p>The last lines stay in memory, for messages. A disk that is full loses lines and never stops the process. Thread-safe.
 */
public final class RollingLog implements LineSink, AutoCloseable {
    public static final long BYTES_MAX = 8L * 1024 * 1024;
    private static final int TAIL_LINES = 50;
    /** A longer line is cut: one line must not fill the memory. */
    private static final int LINE_CHARS_MAX = 64 * 1024;

    private final Path file;
    private final long bytesMax;
    private final Deque<String> tail = new ArrayDeque<>();
    private final List<Consumer<LogEntry>> listeners = new ArrayList<>();
    private OutputStream out;
    private long bytes;

    public RollingLog(Path file) {
        this(file, BYTES_MAX);
    }

    RollingLog(Path file, long bytesMax) {
        this.file = file;
        this.bytesMax = bytesMax;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.out = open();
            this.bytes = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write log " + file + ": " + e.getMessage(), e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public synchronized void line(String line) {
        String cut = line.length() > LINE_CHARS_MAX ? line.substring(0, LINE_CHARS_MAX) : line;
        LogEntry entry = new LogEntry(Stamp.now(), cut);
        write(entry);
        listeners.forEach(listener -> listener.accept(entry));
    }

    /** Tells each later line, from the thread that brings it. */
    public synchronized void listen(Consumer<LogEntry> listener) {
        listeners.add(listener);
    }

    public synchronized void ignore(Consumer<LogEntry> listener) {
        listeners.remove(listener);
    }

    /** The last lines of the file, oldest first. */
    public synchronized List<LogEntry> last(int linesMax) {
        return LogFiles.lastEntries(file, linesMax);
    }

    /** The last lines of the file; every later one goes to the listener, none is missed and none told twice. */
    public synchronized List<LogEntry> lastAndListen(int linesMax, Consumer<LogEntry> listener) {
        List<LogEntry> lines = last(linesMax);
        listeners.add(listener);
        return lines;
    }

    /** The last lines, oldest first. */
    public synchronized List<String> tail() {
        return List.copyOf(tail);
    }

    /** Forgets the tail: what an earlier run said does not explain what this one does. */
    public synchronized void startRun() {
        tail.clear();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    private void write(LogEntry entry) {
        tail.addLast(entry.text());
        if (tail.size() > TAIL_LINES) {
            tail.removeFirst();
        }
        byte[] encoded = (Stamp.line(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (bytes + encoded.length > bytesMax && bytes > 0) {
                roll();
            }
            out.write(encoded);
            bytes += encoded.length;
        } catch (IOException diskFullOrClosed) {
            // The process goes on; its last lines are in memory.
        }
    }

    private void roll() throws IOException {
        out.close();
        Files.move(file, LogFiles.older(file), StandardCopyOption.REPLACE_EXISTING);
        out = open();
        bytes = 0;
    }

    private OutputStream open() throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
