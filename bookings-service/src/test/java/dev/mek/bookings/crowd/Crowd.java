package dev.mek.bookings.crowd;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * Clients of the feed that read whatever comes, and some that never read after they asked. All on the thread that calls
 * {@link #readFor}. Not thread-safe.
 */
public final class Crowd implements AutoCloseable {
    private static final int BUFFER_BYTES = 256 << 10;
    private static final long SELECT_MS_MAX = 50;

    /** Small for those who never read, so that the server feels it before the kernel has buffered much. */
    private static final int STALLED_BUFFER_BYTES = 8 << 10;

    private static final byte[] REQUEST =
            "GET /bookings/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private final Latencies latencies = new Latencies();
    private final List<FrameCounter> reading = new ArrayList<>();
    private final List<SocketChannel> stalled = new ArrayList<>();
    private int gone;

    /** Connects them all; the streams are open once each has had its first frame, see {@link #readUntilOpen}. */
    public Crowd(int port, int readers, int stalledClients) throws IOException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < readers; i++) {
            SocketChannel channel = SocketChannel.open(server);
            ask(channel);
            channel.configureBlocking(false);
            FrameCounter counter = new FrameCounter(latencies);
            channel.register(selector, SelectionKey.OP_READ, counter);
            reading.add(counter);
        }
        for (int i = 0; i < stalledClients; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, STALLED_BUFFER_BYTES);
            channel.connect(server);
            ask(channel);
            stalled.add(channel);
        }
    }

    private static void ask(SocketChannel channel) throws IOException {
        ByteBuffer request = ByteBuffer.wrap(REQUEST);
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** Reads until every reader has had a frame; false when that takes longer than the bound. */
    public boolean readUntilOpen(long millisMax) throws IOException {
        long endNanos = System.nanoTime() + millisMax * 1_000_000;
        while (reading.stream().anyMatch(counter -> counter.frames() == 0)) {
            if (System.nanoTime() > endNanos) {
                return false;
            }
            read();
        }
        return true;
    }

    /** Reads until each reader that is left has had so many changes; false when that takes longer than the bound. */
    public boolean readUntilAllHave(long changes, long millisMax) throws IOException {
        long endNanos = System.nanoTime() + millisMax * 1_000_000;
        while (reading.stream().anyMatch(counter -> counter.changes() < changes)) {
            if (System.nanoTime() > endNanos) {
                return false;
            }
            readFor(SELECT_MS_MAX);
        }
        return true;
    }

    public void readFor(long millis) throws IOException {
        long endNanos = System.nanoTime() + millis * 1_000_000;
        do {
            read();
        } while (System.nanoTime() < endNanos);
    }

    private void read() throws IOException {
        selector.select(SELECT_MS_MAX);
        for (SelectionKey key : selector.selectedKeys()) {
            read(key);
        }
        selector.selectedKeys().clear();
    }

    private void read(SelectionKey key) throws IOException {
        buffer.clear();
        int count;
        try {
            count = ((SocketChannel) key.channel()).read(buffer);
        } catch (IOException reset) {
            count = -1;
        }
        FrameCounter counter = (FrameCounter) key.attachment();
        if (count > 0) {
            buffer.flip();
            buffer.get(bytes, 0, count);
            counter.take(bytes, 0, count, nowMicros());
        }
        if (count < 0 || counter.ended()) {
            gone++;
            key.cancel();
            key.channel().close();
        }
    }

    static long nowMicros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }

    /** Readers whose stream ended. */
    public int gone() {
        return gone;
    }

    /** The fewest and the most changes that a reader has had. */
    public LongSummaryStatistics changes() {
        return reading.stream().mapToLong(FrameCounter::changes).summaryStatistics();
    }

    /** What was measured since this was last asked: changes, p50, p90, p99 and the longest in ms, separated by blanks. */
    public String takeLatencies() {
        String line = String.format(
                java.util.Locale.ROOT,
                "%d %.1f %.1f %.1f %.1f",
                latencies.count(),
                latencies.millis(0.5),
                latencies.millis(0.9),
                latencies.millis(0.99),
                latencies.maxMillis());
        latencies.clear();
        return line;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
        for (SocketChannel channel : stalled) {
            channel.close();
        }
    }
}
