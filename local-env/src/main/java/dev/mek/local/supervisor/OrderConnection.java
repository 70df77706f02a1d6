package dev.mek.local.supervisor;

import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.Reply;
import dev.mek.local.protocol.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One client: its order, then the replies, until either is done or gone. */
final class OrderConnection {
    /** An empty line now and then: only writing shows that the client is gone. */
    private static final long QUIET_MS_MAX = 2_000;

    private final SocketChannel channel;
    private final Orders orders;
    private final ReplyQueue replies = new ReplyQueue();
    private final Thread reader;
    private final Thread writer;

    /** The hook runs when the connection is over. */
    OrderConnection(SocketChannel channel, Orders orders, Consumer<OrderConnection> over) {
        this.channel = channel;
        this.orders = orders;
        this.reader = Thread.ofPlatform().daemon().name("order").unstarted(this::read);
        this.writer = Thread.ofPlatform().daemon().name("replies").unstarted(() -> {
            write();
            over.accept(this);
        });
    }

    void start() {
        writer.start();
        reader.start();
    }

    /** Nothing more will be said; what waits is still sent. */
    void end() {
        replies.end();
    }

    void join(Duration bound) {
        try {
            writer.join(bound.plusMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
            String line = lines.readLine();
            if (line != null) {
                orders.carryOut(Wire.read(line, Order.class), replies);
            }
        } catch (IllegalArgumentException unreadable) {
            replies.add(new Reply.Refused(String.valueOf(unreadable.getMessage())));
        } catch (IOException clientIsGone) {
            // Then nothing is to be said.
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        } finally {
            replies.end();
        }
    }

    private void write() {
        try (channel) {
            while (!replies.isOver()) {
                @Nullable Reply reply = replies.next(QUIET_MS_MAX);
                ByteBuffer bytes = ByteBuffer.wrap(line(reply).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (IOException clientIsGone) {
            replies.end();
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(@Nullable Reply reply) {
        return reply == null ? "\n" : Wire.write(reply) + "\n";
    }
}
