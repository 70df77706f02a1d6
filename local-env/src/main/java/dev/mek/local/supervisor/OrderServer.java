package dev.mek.local.supervisor;

import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.SocketPlace;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes clients' connections on the stack's socket: one order each. */
final class OrderServer implements AutoCloseable {
    private static final int CONNECTIONS_MAX = 64;
    /** For the last events to reach the clients. */
    private static final Duration CLOSE_MAX = Duration.ofSeconds(1);

    private final StackFolder folder;
    private final Orders orders;
    private final ServerSocketChannel channel;
    private final Set<OrderConnection> connections = ConcurrentHashMap.newKeySet();

    private OrderServer(StackFolder folder, Orders orders, ServerSocketChannel channel) {
        this.folder = folder;
        this.orders = orders;
        this.channel = channel;
    }

    static OrderServer open(StackFolder folder, Orders orders) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(SocketPlace.prepare(folder)));
        OrderServer server = new OrderServer(folder, orders, channel);
        Thread.ofPlatform().daemon().name("orders").start(server::accept);
        return server;
    }

    /** Lets what waits be sent, within a bound, and removes the socket. */
    @Override
    public void close() throws IOException {
        channel.close();
        connections.forEach(OrderConnection::end);
        long deadline = System.nanoTime() + CLOSE_MAX.toNanos();
        for (OrderConnection connection : connections) {
            connection.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
        SocketPlace.clear(folder);
    }

    private void accept() {
        while (channel.isOpen()) {
            try {
                SocketChannel client = channel.accept();
                if (connections.size() >= CONNECTIONS_MAX) {
                    client.close();
                } else {
                    OrderConnection connection = new OrderConnection(client, orders, connections::remove);
                    connections.add(connection);
                    connection.start();
                }
            } catch (IOException closedOrNoFilesLeft) {
                Thread.onSpinWait();
            }
        }
    }
}
