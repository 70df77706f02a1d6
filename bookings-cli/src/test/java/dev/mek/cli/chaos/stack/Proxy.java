package dev.mek.cli.chaos.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the clients and one instance, and can cut what goes through it. Thread-safe. */
public final class Proxy implements AutoCloseable {

    private static final int CONNECT_MS_MAX = 1_000;
    private static final int CHUNK_BYTES = 8 * 1024;
    private static final int WAITING_MAX = 256;

    private final InetSocketAddress instance;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Proxy(InetSocketAddress instance, ServerSocket door) {
        this.instance = instance;
        this.door = door;
    }

    /** A proxy on a free port of the loopback address. */
    public static Proxy before(URI instance) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        var proxy = new Proxy(
                new InetSocketAddress(loopback, instance.getPort()), new ServerSocket(0, WAITING_MAX, loopback));
        Thread.ofVirtual().name("proxy").start(proxy::accept);
        return proxy;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Resets every connection that is there now. Returns how many. */
    public int cut() {
        var now = Set.copyOf(open);
        now.forEach(this::reset);
        return now.size();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().name("proxied").start(() -> join(client));
            }
        } catch (IOException closed) {
            // The run is over.
        }
    }

    private void join(Socket client) {
        open.add(client);
        try (Socket behind = new Socket()) {
            behind.connect(instance, CONNECT_MS_MAX);
            behind.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> pump(behind, client));
            pump(client, behind);
            back.join();
        } catch (IOException | InterruptedException nobodyThere) {
            // The client gets to know by the reset.
        } finally {
            reset(client);
        }
    }

    /** One direction. When it ends, both do: nobody here needs a half-open connection. */
    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                out.write(chunk, 0, count);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            reset(from);
            reset(to);
        }
    }

    private void reset(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }
}
