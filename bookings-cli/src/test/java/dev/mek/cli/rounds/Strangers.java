package dev.mek.cli.rounds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Foreign listeners on some ports of the loopback address. */
record Strangers(List<ServerSocket> sockets) implements AutoCloseable {

    private static final int CONNECT_MAX_MS = 1_000;

    /** Each of the ports with even odds. */
    static Strangers onSomeOf(Collection<Integer> ports, Random random) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int port : ports) {
            if (random.nextBoolean()) {
                sockets.add(listen(port));
            }
        }
        return new Strangers(sockets);
    }

    static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    /** Whether anybody accepts connections there. */
    static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MAX_MS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    List<Integer> ports() {
        return sockets.stream().map(ServerSocket::getLocalPort).toList();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }
}
