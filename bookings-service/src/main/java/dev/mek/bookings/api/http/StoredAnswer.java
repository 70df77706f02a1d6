package dev.mek.bookings.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as bytes to be kept, and back: status, then a line for each header field, an empty line, the body. Readable for
 * who looks into the table. The format is stored: what is read must be what any earlier version has written.
 */
public final class StoredAnswer {

    private static final String SEPARATOR = ": ";

    private StoredAnswer() {}

    public static byte[] bytes(Answer answer) {
        StringBuilder head = new StringBuilder().append(answer.status()).append('\n');
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(SEPARATOR).append(value).append('\n'));
        byte[] start = head.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(start, start.length + answer.body().length);
        System.arraycopy(answer.body(), 0, whole, start.length, answer.body().length);
        return whole;
    }

    public static Answer answer(byte[] stored) {
        int end = endOfHead(stored);
        String[] lines = new String(stored, 0, end, StandardCharsets.UTF_8).split("\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int separator = line.indexOf(SEPARATOR);
            headers.put(line.substring(0, separator), line.substring(separator + SEPARATOR.length()));
        }
        return new Answer(Integer.parseInt(lines[0]), headers, Arrays.copyOfRange(stored, end + 1, stored.length));
    }

    /** Where the empty line's own end is. */
    private static int endOfHead(byte[] stored) {
        for (int at = 1; at < stored.length; at++) {
            if (stored[at] == '\n' && stored[at - 1] == '\n') {
                return at;
            }
        }
        throw new IllegalArgumentException("no stored answer: it has no empty line");
    }
}
