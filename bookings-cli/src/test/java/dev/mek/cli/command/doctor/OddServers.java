package dev.mek.cli.command.doctor;

import dev.mek.local.tls.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Servers on the loopback address that are wrong in one way. All end together. */
final class OddServers implements AutoCloseable {

    private final List<ServerSocket> sockets = new ArrayList<>();

    private interface Talk {
        void with(Socket socket) throws IOException;
    }

    /** Does the handshake with this certificate, then listens to whatever is said. */
    String tls(Credentials credentials) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        char[] none = new char[0];
        store.setKeyEntry("server", credentials.key(), none, credentials.chain().toArray(X509Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, none);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return serve(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")),
                OddServers::listen);
    }

    /** Takes connections and never says a word. */
    String silent() throws IOException {
        return serve(onLoopback(), OddServers::listen);
    }

    /** Answers each path with a status and a body; others with 404. */
    String http(Map<String, Page> pages, Instant date) throws IOException {
        return serve(onLoopback(), socket -> {
            String head = head(socket.getInputStream());
            String[] words = head.split(" ", 3);
            Page page = pages.getOrDefault(words.length > 1 ? words[1] : "", new Page(404, "text/plain", "no"));
            String answer = "HTTP/1.1 " + page.status() + " X\r\nDate: "
                    + DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC)) + "\r\nContent-Type: "
                    + page.kind() + "\r\nContent-Length: " + page.body().length() + "\r\nConnection: close\r\n\r\n"
                    + page.body();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        });
    }

    /** What is answered. */
    record Page(int status, String kind, String body) {
        static Page json(int status, String body) {
            return new Page(status, "application/json", body);
        }
    }

    private String serve(ServerSocket server, Talk talk) {
        sockets.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> {
                        try (socket) {
                            talk.with(socket);
                        } catch (IOException gone) {
                            // Whoever looked has seen enough.
                        }
                    });
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return "127.0.0.1:" + server.getLocalPort();
    }

    private static ServerSocket onLoopback() throws IOException {
        return new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    }

    private static void listen(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] some = new byte[1024];
        while (in.read(some) >= 0) {
            // It is not meant for us.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int one = in.read();
            // What is no text is no request: web servers say so at once.
            if (one <= 0) {
                break;
            }
            head.append((char) one);
        }
        return head.toString();
    }

    @Override
    public void close() {
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
