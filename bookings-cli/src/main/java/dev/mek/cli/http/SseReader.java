package dev.mek.cli.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event stream as the HTML standard says (§9.2.6): lines end with CR, LF or both; a blank line ends an event;
 * what is unfinished at the end of the stream is dropped. Not thread-safe, but for {@link #retryMs()}.
 */
final class SseReader {

    private static final int LINE_BYTES_MAX = 4 * 1024 * 1024;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int RETRY_DIGITS_MAX = 9;

    private final InputStream stream;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean first = true;
    private boolean afterCarriageReturn;
    private String id;
    private String event = "";
    private final StringBuilder data = new StringBuilder();
    private volatile long retryMs = -1;

    /** @param id what an earlier connection ended with; empty for none */
    SseReader(InputStream stream, String id) {
        this.stream = new BufferedInputStream(stream);
        this.id = id;
    }

    /** The pause before a reconnect that the stream has asked for. */
    OptionalLong retryMs() {
        return retryMs < 0 ? OptionalLong.empty() : OptionalLong.of(retryMs);
    }

    /** The next event; none at the end of the stream. */
    Optional<SseFrame> next() throws IOException {
        for (String text = readLine(); text != null; text = readLine()) {
            if (!text.isEmpty()) {
                field(text);
            } else if (data.isEmpty()) {
                event = "";
            } else {
                return Optional.of(dispatch());
            }
        }
        return Optional.empty();
    }

    private SseFrame dispatch() {
        data.setLength(data.length() - 1);
        SseFrame frame = new SseFrame(event.isEmpty() ? "message" : event, data.toString(), id);
        event = "";
        data.setLength(0);
        return frame;
    }

    private void field(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        if (value.startsWith(" ")) {
            value = value.substring(1);
        }
        switch (name) {
            case "event" -> event = value;
            case "data" -> data.append(value).append('\n');
            case "id" -> id = value.indexOf('\0') < 0 ? value : id;
            case "retry" -> retry(value);
            default -> {
                // A comment (the name is empty) or a field of the future: the standard says to ignore both.
            }
        }
    }

    private void retry(String value) {
        if (!value.isEmpty()
                && value.length() <= RETRY_DIGITS_MAX
                && value.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            retryMs = Long.parseLong(value);
        }
    }

    private @Nullable String readLine() throws IOException {
        line.reset();
        for (int next = stream.read(); next >= 0; next = stream.read()) {
            boolean second = afterCarriageReturn && next == '\n';
            afterCarriageReturn = next == '\r';
            if (second) {
                continue;
            }
            if (next == '\r' || next == '\n') {
                return decoded();
            }
            line.write(next);
            if (line.size() > LINE_BYTES_MAX) {
                throw new IOException("a line of the stream is longer than " + LINE_BYTES_MAX + " bytes");
            }
        }
        return null;
    }

    private String decoded() {
        String text = line.toString(StandardCharsets.UTF_8);
        boolean marked = first && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        first = false;
        return marked ? text.substring(1) : text;
    }
}
