package dev.mek.bookings.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A way to Kafka that can be shut: clients bootstrap through it. What it lets through talks to the brokers directly from
 * then on, since those name their own addresses.
 */
final class Gate implements AutoCloseable {

    private final String host;
    private final int port;
    private final ServerSocket server;
    private volatile boolean open;

    private Gate(String host, int port, ServerSocket server) {
        this.host = host;
        this.port = port;
        this.server = server;
    }

    /** A shut gate before that address: connections are taken and dropped. */
    static Gate closed(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        Gate gate = new Gate(
                address.substring(0, colon),
                Integer.parseInt(address.substring(colon + 1)),
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(gate::serve);
        return gate;
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    void open() {
        open = true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (open) {
                    Socket broker = new Socket(host, port);
                    Thread.ofVirtual().start(() -> copy(client, broker));
                    Thread.ofVirtual().start(() -> copy(broker, client));
                } else {
                    client.close();
                }
            } catch (IOException ended) {
                // The test is over, or a client went.
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Either side went.
        }
    }
}
