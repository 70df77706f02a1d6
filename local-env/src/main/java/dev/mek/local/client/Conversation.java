package dev.mek.local.client;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.Order;
import dev.mek.local.protocol.Reply;
import dev.mek.local.protocol.SocketPlace;
import dev.mek.local.protocol.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection: one order, its replies. It ends with the supervisor, the sink's wish, the thread's interruption or the bound. */
final class Conversation implements AutoCloseable {
    private final SocketChannel channel;
    private final Duration bound;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean late;

    private Conversation(SocketChannel channel, Duration bound) {
        this.channel = channel;
        this.bound = bound;
    }

    /**
     * Connects.
     *
     * @param bound for the whole; zero: none
     * @throws IOException when nobody listens
     */
    static Conversation open(StackFolder folder, Duration bound) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(SocketPlace.find(folder)));
            return new Conversation(channel, bound);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Gives the order and tells the replies until there are no more. */
    void run(Order order, ReplySink sink) throws IOException {
        if (!bound.isZero()) {
            Thread.ofPlatform().daemon().name("bound").start(this::closeWhenLate);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap((Wire.write(order) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            read(sink);
        } catch (ClosedByInterruptException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            if (late) {
                throw new StackFailure("no end after " + bound.toSeconds() + " s");
            }
            // The supervisor is gone: what it has not said, nobody will.
        }
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        channel.close();
    }

    private void read(ReplySink sink) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            // An empty line only shows that both are there.
            if (!line.isEmpty() && !take(Wire.read(line, Reply.class), sink)) {
                return;
            }
        }
    }

    private static boolean take(Reply reply, ReplySink sink) {
        if (reply instanceof Reply.Refused refused) {
            throw new StackFailure(refused.why());
        }
        return sink.take(reply);
    }

    private void closeWhenLate() {
        try {
            if (!over.await(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                late = true;
                channel.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It is closed either way.
        }
    }
}
