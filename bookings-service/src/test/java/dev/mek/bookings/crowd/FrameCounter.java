package dev.mek.bookings.crowd;

import java.nio.charset.StandardCharsets;

/**
 * What one connection received, byte by byte: head, chunks, frames, of which it looks at no more than it must. It knows
 * where in a frame of {@link CrowdTopic} the time stands and steps over what lies before and behind. Not thread-safe.
 */
final class FrameCounter {
    private enum At {
        HEAD,
        SIZE,
        DATA,
        DATA_END,
        END
    }

    private static final byte[] STAMP = ("\"customerId\":\"" + CrowdTopic.STAMP).getBytes(StandardCharsets.US_ASCII);

    /** Where "event: " ends and the event's name begins. */
    private static final int NAME_AT = 7;

    /** Less than what stands before the stamp and behind it in any frame of a change. */
    private static final int BEFORE_STAMP_BYTES = 250;

    private static final int BEHIND_STAMP_BYTES = 150;

    private final Latencies latencies;
    private At at = At.HEAD;
    private int lineBytes;
    private int chunkLeft;

    private int frameBytes;
    private int skip;
    private int matched;
    private int digits;
    private long stampMicros;
    private boolean change;
    private boolean lineEnded;
    private long frames;
    private long changes;

    FrameCounter(Latencies latencies) {
        this.latencies = latencies;
    }

    /** Frames of any kind. */
    long frames() {
        return frames;
    }

    long changes() {
        return changes;
    }

    /** Whether the server has ended the stream in order. */
    boolean ended() {
        return at == At.END;
    }

    void take(byte[] bytes, int from, int to, long nowMicros) {
        int i = from;
        while (i < to) {
            switch (at) {
                case HEAD -> head(bytes[i++]);
                case SIZE -> size(bytes[i++]);
                case DATA -> {
                    int end = Math.min(to, i + chunkLeft);
                    data(bytes, i, end, nowMicros);
                    chunkLeft -= end - i;
                    i = end;
                    if (chunkLeft == 0) {
                        at = At.DATA_END;
                    }
                }
                case DATA_END -> {
                    if (bytes[i++] == '\n') {
                        at = At.SIZE;
                    }
                }
                case END -> i = to;
            }
        }
    }

    private void head(byte b) {
        if (b == '\n') {
            if (lineBytes == 0) {
                at = At.SIZE;
            }
            lineBytes = 0;
        } else if (b != '\r') {
            lineBytes++;
        }
    }

    private void size(byte b) {
        if (b == '\n') {
            at = chunkLeft == 0 ? At.END : At.DATA;
        } else if (b != '\r') {
            chunkLeft = chunkLeft << 4 | Character.digit(b, 16);
        }
    }

    private void data(byte[] bytes, int from, int to, long nowMicros) {
        int i = from;
        while (i < to) {
            if (skip > 0) {
                int step = Math.min(skip, to - i);
                skip -= step;
                i += step;
            } else {
                next(bytes[i++], nowMicros);
            }
        }
    }

    private void next(byte b, long nowMicros) {
        if (b == '\n') {
            if (lineEnded) {
                end(nowMicros);
                return;
            }
            lineEnded = true;
            return;
        }
        lineEnded = false;
        if (frameBytes == NAME_AT && b == 'b') {
            change = true;
            skip = BEFORE_STAMP_BYTES;
        }
        frameBytes++;
        if (digits > 0) {
            stampMicros = stampMicros * 10 + (b - '0');
            digits--;
            if (digits == 0) {
                skip = BEHIND_STAMP_BYTES;
            }
        } else if (change && stampMicros == 0) {
            match(b);
        }
    }

    private void match(byte b) {
        if (b == STAMP[matched]) {
            matched++;
        } else {
            matched = b == STAMP[0] ? 1 : 0;
        }
        if (matched == STAMP.length) {
            matched = 0;
            digits = CrowdTopic.STAMP_DIGITS;
        }
    }

    private void end(long nowMicros) {
        frames++;
        if (change) {
            changes++;
            latencies.add(nowMicros - stampMicros);
        }
        frameBytes = 0;
        matched = 0;
        stampMicros = 0;
        change = false;
        lineEnded = false;
    }
}
