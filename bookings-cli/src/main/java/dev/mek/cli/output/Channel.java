package dev.mek.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One of the two ways out of a process. Lines are UTF-8. On a terminal each line shows at once; elsewhere they are
 * collected until {@link #flush()}, because a million small writes are slow. Thread-safe.
 */
public final class Channel {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final OutputStream stream;
    private final Look look;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;

    /** How the far end shows what is written: whether it is a terminal, with colours, and how many columns wide. */
    public record Look(boolean terminal, boolean colours, int columns) {

        public static final Look PIPE = new Look(false, false, 80);
    }

    public Channel(OutputStream stream, Look look) {
        this.stream = stream;
        this.look = look;
    }

    public boolean terminal() {
        return look.terminal();
    }

    public int columns() {
        return look.columns();
    }

    /** The text in this colour where colours show, else the text. */
    public String paint(Colour colour, String text) {
        return look.colours() ? colour.on(text) : text;
    }

    public synchronized void line(String text) {
        text(text);
        text("\n");
        if (look.terminal()) {
            flush();
        }
    }

    /** Text without an end of line. */
    public synchronized void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public synchronized void bytes(byte[] bytes) {
        bytes(bytes, 0, bytes.length);
    }

    public synchronized void bytes(byte[] bytes, int from, int length) {
        if (length > BUFFER_BYTES - used) {
            drain();
        }
        if (length > BUFFER_BYTES) {
            write(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, used, length);
            used += length;
        }
    }

    public synchronized void flush() {
        drain();
        try {
            stream.flush();
        } catch (IOException gone) {
            throw new OutputClosed(gone);
        }
    }

    private void drain() {
        int length = used;
        used = 0;
        write(buffer, 0, length);
    }

    private void write(byte[] bytes, int from, int length) {
        try {
            stream.write(bytes, from, length);
        } catch (IOException gone) {
            throw new OutputClosed(gone);
        }
    }
}
