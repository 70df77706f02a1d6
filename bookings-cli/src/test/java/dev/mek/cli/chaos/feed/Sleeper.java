package dev.mek.cli.chaos.feed;

import dev.mek.cli.chaos.record.Recorder;
import dev.mek.cli.verdict.history.Stalled;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Asks for the stream and never reads it, until the end shows whether it was cut off meanwhile. */
final class Sleeper {

    private static final int RECEIVE_BYTES = 4 * 1024;
    private static final int CONNECT_MS_MAX = 2_000;
    private static final int QUIET_MS = 200;
    /** Longer than heartbeats are apart: an open stream would have said one. */
    private static final int ANSWER_MS_MAX = 3_000;

    private final String client;
    private final Socket socket;
    private final Instant from = Instant.now();

    private Sleeper(String client, Socket socket) {
        this.client = client;
        this.socket = socket;
    }

    /** Connects to the instance itself: what lies between would read in its place. */
    static Sleeper at(URI instance, String client) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BYTES);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), instance.getPort()), CONNECT_MS_MAX);
        String request = "GET /bookings/stream HTTP/1.1\r\nHost: localhost:%d\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(instance.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new Sleeper(client, socket);
    }

    /**
     * Wakes up, reads what is there, and tells whether that was all.
     *
     * @param owedBytes what the stream had for it
     * @param boundBytes what may be kept for it at most
     */
    void wake(long owedBytes, long boundBytes, Recorder recorder) {
        try (socket) {
            recorder.add(new Stalled(client, owedBytes, boundBytes, isCut(boundBytes), from, Instant.now()));
        } catch (IOException gone) {
            // It was to be closed.
        }
    }

    private boolean isCut(long boundBytes) {
        try {
            socket.setSoTimeout(QUIET_MS);
            InputStream in = socket.getInputStream();
            byte[] chunk = new byte[64 * 1024];
            long read = 0;
            while (read <= boundBytes) {
                int count = in.read(chunk);
                if (count < 0) {
                    return true;
                }
                read += count;
            }
            return false;
        } catch (SocketTimeoutException silent) {
            return isGone();
        } catch (IOException reset) {
            return true;
        }
    }

    /**
     * Whether a word from here is answered by a reset. An end that was cut long ago may have given up telling us, because
     * we took nothing: then nothing comes any more, not even an end.
     */
    private boolean isGone() {
        try {
            socket.getOutputStream().write('\n');
            socket.setSoTimeout(ANSWER_MS_MAX);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
