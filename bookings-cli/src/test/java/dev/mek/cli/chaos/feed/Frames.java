package dev.mek.cli.chaos.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames by the HTML standard (§9.2.6), apart from the command's own reader, so that neither excuses the other's
 * mistakes. An unfinished frame at the end is dropped.
 */
final class Frames {

    private final BufferedReader lines;
    private String id;

    Frames(InputStream stream, String id) {
        this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        this.id = id;
    }

    /** The next frame with data; null at the end of the stream. */
    @Nullable
    Frame next() throws IOException {
        String event = "message";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return new Frame(event, id, data.substring(0, data.length() - 1));
                }
                event = "message";
            } else if (line.startsWith("event: ")) {
                event = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                data.append(line, "data: ".length(), line.length()).append('\n');
            } else if (line.startsWith("id: ")) {
                id = line.substring("id: ".length());
            }
        }
        return null;
    }
}
