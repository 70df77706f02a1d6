package dev.mek.local.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How a log's file holds a line: the time, a blank, the line. Of one width, so that it is cut off without a search; the logs of
 * several processes are merged by it, whatever they themselves print.
 */
final class Stamp {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final int WIDTH = "2026-12-01T09:00:00.000000Z".length();

    private Stamp() {}

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static String line(LogEntry entry) {
        return FORMAT.format(entry.time()) + " " + entry.text();
    }

    /** A line without a time, as only a stranger writes it, has that of the line before. */
    static List<LogEntry> read(List<String> lines) {
        List<LogEntry> entries = new ArrayList<>();
        Instant before = Instant.EPOCH;
        for (String line : lines) {
            LogEntry entry = read(line, before);
            before = entry.time();
            entries.add(entry);
        }
        return entries;
    }

    private static LogEntry read(String line, Instant before) {
        if (line.length() > WIDTH && line.charAt(WIDTH - 1) == 'Z' && line.charAt(WIDTH) == ' ') {
            try {
                return new LogEntry(Instant.parse(line.substring(0, WIDTH)), line.substring(WIDTH + 1));
            } catch (DateTimeException noStamp) {
                // Then all of it is text.
            }
        }
        return new LogEntry(before, line);
    }
}
