package dev.mek.bookings.feed;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client down to the bytes, as curl would be: one GET, then the frames as they come. */
public final class SseReader implements AutoCloseable {
    /** A frame's fields; empty where there is none. */
    public record Frame(String event, String data, String id, String retry) {}

    private static final int SILENCE_MS_MAX = 20_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final List<String> head = new ArrayList<>();
    private final byte[] buffer = new byte[4 << 10];
    private int taken;
    private int filled;
    private int chunkLeft;

    public SseReader(int port, String query, @Nullable String lastEventId) throws IOException {
        // Small, so that a client that does not read is felt by the server before megabytes are buffered on the way.
        socket.setReceiveBufferSize(8 << 10);
        socket.setSoTimeout(SILENCE_MS_MAX);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = socket.getInputStream();
        String request =
                "GET /bookings/stream" + query + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                        + (lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        for (String line = rawLine(); !line.isEmpty(); line = rawLine()) {
            head.add(line);
        }
    }

    /** Status line and header fields. */
    public List<String> head() {
        return head;
    }

    /** The next frame; null when the server has ended the stream in order. */
    public @Nullable Frame next() throws IOException {
        String event = "";
        String data = "";
        String id = "";
        String retry = "";
        for (String line = streamLine(); line != null; line = streamLine()) {
            int colon = line.indexOf(": ");
            if (line.isEmpty()) {
                return new Frame(event, data, id, retry);
            }
            String value = line.substring(colon + 2);
            switch (line.substring(0, colon)) {
                case "event" -> event = value;
                case "data" -> data = data.isEmpty() ? value : data + "\n" + value;
                case "id" -> id = value;
                case "retry" -> retry = value;
                default -> throw new IOException("Not a field: " + line);
            }
        }
        return null;
    }

    private @Nullable String streamLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = streamByte(); b >= 0; b = streamByte()) {
            if (b == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(b);
        }
        return null;
    }

    /** One byte of the body without its chunks' framing; -1 after the last chunk. */
    private int streamByte() throws IOException {
        if (chunkLeft == 0) {
            chunkLeft = Integer.parseInt(rawLine(), 16);
            if (chunkLeft == 0) {
                return -1;
            }
        }
        int b = rawByte();
        chunkLeft--;
        if (chunkLeft == 0) {
            rawLine();
        }
        return b;
    }

    private String rawLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = rawByte(); b != '\n'; b = rawByte()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private int rawByte() throws IOException {
        if (taken == filled) {
            filled = in.read(buffer);
            taken = 0;
            if (filled < 0) {
                throw new EOFException("The connection was closed");
            }
        }
        return buffer[taken++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
