package dev.mek.cli.command.doctor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A real PostgreSQL that says of itself to be an older one: all passes through but the parameter {@code server_version} of the start
 * (PostgreSQL's protocol, 55.7).
 */
final class OlderPostgres implements AutoCloseable {

    private static final String VERSION = "server_version\u000012.22\u0000";

    private final ServerSocket server;
    private final int behind;

    private OlderPostgres(ServerSocket server, int behind) {
        this.server = server;
        this.behind = behind;
    }

    /** Before the server at that port. */
    static OlderPostgres before(int port) throws IOException {
        OlderPostgres older = new OlderPostgres(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), port);
        Thread.ofVirtual().start(older::accept);
        return older;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket real = new Socket(InetAddress.ofLiteral("127.0.0.1"), behind);
                Thread.ofVirtual().start(() -> pass(client, real));
                Thread.ofVirtual().start(() -> passBack(real, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // One end has hung up: so does the other.
        }
    }

    private static void passBack(Socket from, Socket to) {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            DataOutputStream out = new DataOutputStream(to.getOutputStream());
            while (true) {
                int kind = in.readUnsignedByte();
                byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
                if (kind == 'S' && new String(body, StandardCharsets.US_ASCII).startsWith("server_version\u0000")) {
                    body = VERSION.getBytes(StandardCharsets.US_ASCII);
                }
                out.writeByte(kind);
                out.writeInt(body.length + Integer.BYTES);
                out.write(body);
                out.flush();
            }
        } catch (IOException gone) {
            // One end has hung up: so does the other.
        }
    }
}
