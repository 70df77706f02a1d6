package dev.mek.bookings.feed.ring;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Server-Sent Events as bytes, per the HTML standard's section 9.2. A frame is a body (event and data) and its end (the
 * id and the empty line), apart from each other because the body is the same for all clients and the id may not be.
 */
public final class Frames {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private Frames() {}

    /**
     * The event's name and data, without the end of the frame.
     *
     * @param event one word; it would open a field of its own with a line end in it, so it may have none
     * @param data any text: each of its lines becomes a data line, so that nothing in it can be read as a field
     */
    public static byte[] body(String event, String data) {
        StringBuilder text = new StringBuilder(data.length() + 64);
        text.append("event: ").append(oneLine(event)).append('\n');
        for (String line : LINE_END.split(data, -1)) {
            text.append("data: ").append(line).append('\n');
        }
        return bytes(text.toString());
    }

    /** The id and the empty line that dispatches the event. */
    public static byte[] end(Cursor id) {
        return bytes("id: " + oneLine(id.toString()) + "\n\n");
    }

    /** How long a client waits before it connects again, to stand before a frame or alone. */
    public static byte[] retry(int retryMs) {
        return bytes("retry: " + retryMs + "\n");
    }

    /** A client drops an id with NUL in it without a word, and a line end injects a field. */
    private static String oneLine(String value) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A field of an event cannot hold a line end or NUL");
        }
        return value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
