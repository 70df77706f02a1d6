package dev.mek.bookings.deadletter;

import dev.mek.bookings.outbox.OutboxHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content within a bound, and what had to be left out of it.
 *
 * @param leftOut in words, such as {@code value: the first 1000 of 5000 bytes}; null when nothing was
 */
public record Cut(Content content, @Nullable String leftOut) {

    // Key and headers say what a record is about; they keep this share each, and the value what they leave.
    private static final int SHARE = 4;

    /** The content as a whole where it fits, else as much of each part as there is room for. */
    public static Cut to(long bytesMax, Content whole) {
        if (whole.sizeBytes() <= bytesMax) {
            return new Cut(whole, null);
        }
        List<String> leftOut = new ArrayList<>();
        byte @Nullable [] key = cut(whole.key(), bytesMax / SHARE, "key", leftOut);
        List<OutboxHeader> headers = cut(whole.headers(), bytesMax / SHARE, leftOut);
        long left = bytesMax - new Content(key, headers, null).sizeBytes();
        byte @Nullable [] value = cut(whole.value(), left, "value", leftOut);
        return new Cut(new Content(key, headers, value), String.join("; ", leftOut));
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, long most, String what, List<String> leftOut) {
        if (bytes == null || bytes.length <= most) {
            return bytes;
        }
        leftOut.add(what + ": the first " + most + " of " + bytes.length + " bytes");
        return Arrays.copyOf(bytes, Math.toIntExact(most));
    }

    private static List<OutboxHeader> cut(List<OutboxHeader> headers, long most, List<String> leftOut) {
        long bytes = 0;
        for (int kept = 0; kept < headers.size(); kept++) {
            bytes += Content.sizeBytes(headers.get(kept));
            if (bytes > most) {
                leftOut.add("headers: the first " + kept + " of " + headers.size());
                return headers.subList(0, kept);
            }
        }
        return headers;
    }
}
