package dev.mek.bookings.api.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.MediaType;
import dev.mek.bookings.api.http.Request;
import dev.mek.bookings.api.route.Endpoint;
import dev.mek.bookings.api.route.Entrance;
import dev.mek.bookings.api.route.Guard;
import dev.mek.bookings.api.route.Route.Computed;
import dev.mek.bookings.api.route.Route.Mounted;
import dev.mek.bookings.api.route.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server's bounds, each reached by who means harm or has a slow line. */
@Timeout(60)
class LimitsIT {

    private static final int REQUESTS_MAX = 2;
    private static final int BIG_BYTES = 32 * 1024 * 1024;
    private static final Duration SHORT = Duration.ofMillis(500);

    /** Far more than an answer at once takes, far less than anything that is waited for. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Limits LIMITS = new Limits(
            100,
            REQUESTS_MAX,
            3,
            64 * 1024,
            1024 * 1024,
            16 * 1024,
            8 * 1024,
            Duration.ofSeconds(15),
            SHORT,
            SHORT,
            Duration.ofSeconds(3));

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger computing = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final HttpServer server = start();

    @AfterEach
    void stop() {
        release.countDown();
        server.close();
    }

    @Test
    void oneMoreRequestThanThereArePlacesIsRefusedBeforeItsBodyIsReadAndHealthAnswers() throws Exception {
        try (Socket first = send("POST /slow", "Content-Length: 2\r\n", "{}");
                Socket second = send("POST /slow", "Content-Length: 2\r\n", "{}")) {
            Awaitility.await().until(() -> computing.get() == REQUESTS_MAX);
            long startNanos = System.nanoTime();

            try (Socket withBodyToCome = send("POST /slow", "Content-Length: 60000\r\n", "{");
                    Socket withoutBody = send("GET /quick", "", "");
                    Socket health = send("GET /health/live", "", "")) {
                assertThat(text(withBodyToCome))
                        .startsWith("HTTP/1.1 503 ")
                        .contains("Retry-After: 1\r\n", "Connection: close\r\n", "/problems/overloaded");
                assertThat(text(withoutBody)).startsWith("HTTP/1.1 503 ").contains("/problems/overloaded");
                assertThat(text(health)).startsWith("HTTP/1.1 200 ");
            }

            assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(AT_ONCE);
            assertThat(turnedAway).hasValue(2);
            release.countDown();
            assertThat(text(first)).startsWith("HTTP/1.1 200 ");
            assertThat(text(second)).startsWith("HTTP/1.1 200 ");
        }
        try (Socket later = send("GET /quick", "", "")) {
            assertThat(text(later)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void slowBodiesTakeUpTheirOwnPlacesAndNobodyElses() throws Exception {
        try (Socket first = send("POST /slow", "Content-Length: 60000\r\n", "{");
                Socket second = send("POST /slow", "Content-Length: 60000\r\n", "{");
                Socket third = send("POST /slow", "Content-Length: 60000\r\n", "{")) {
            Awaitility.await().until(() -> statusOf("POST /slow", "Content-Length: 1\r\n", "{") == 503);

            assertThat(statusOf("GET /quick", "", "")).isEqualTo(200);
            assertThat(List.of(first, second, third)).allMatch(Socket::isConnected);
        }
        Awaitility.await().until(() -> {
            release.countDown();
            return statusOf("POST /slow", "Content-Length: 2\r\n", "{}") == 200;
        });
    }

    @Test
    void aClientThatDoesNotReadItsAnswerIsCutOff() throws Exception {
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4 * 1024);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            write(slow, "GET /big", "", "");
            InputStream in = slow.getInputStream();
            assertThat(in.read()).isEqualTo('H');

            Awaitility.await()
                    .pollDelay(SHORT.multipliedBy(3))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> readToTheEnd(in) < BIG_BYTES);
        }
    }

    @Test
    void aConnectionOnWhichNothingIsAskedIsClosed() throws Exception {
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), server.port());
                Socket halfALine = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            halfALine.getOutputStream().write("GET /qui".getBytes(US_ASCII));

            assertThat(text(silent)).isEmpty();
            assertThat(text(halfALine)).doesNotContain(" 200 ");
        }
    }

    private static long readToTheEnd(InputStream in) {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        } catch (IOException reset) {
            return bytes;
        }
        return bytes;
    }

    private Answer slow(Request request) {
        computing.incrementAndGet();
        try {
            release.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Answer.empty(200);
    }

    private HttpServer start() {
        var routes = new Router(List.of(
                new Computed(Endpoint.post("/slow"), this::slow),
                new Computed(Endpoint.get("/quick"), request -> Answer.empty(200)),
                new Computed(Endpoint.get("/big"), request -> Answer.of(200, MediaType.JSON, new byte[BIG_BYTES])),
                new Mounted(Endpoint.get("/health/live").openToAll())));
        var entrance = new Entrance(routes, new Guard(Set.of(), null));
        return HttpServer.start(
                Listening.inTheClear("127.0.0.1", 0),
                LIMITS,
                () -> entrance,
                List.of(rules -> rules.get("/health/live", (request, response) -> response.send("up"))),
                new RequestListener() {
                    @Override
                    public void answered(String method, String path, int status, Duration took) {}

                    @Override
                    public void turnedAway() {
                        turnedAway.incrementAndGet();
                    }
                });
    }

    private int statusOf(String line, String headers, String body) throws IOException {
        try (Socket socket = send(line, headers, body)) {
            // HTTP/1.1 503 …
            String answer = text(socket);
            return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
        }
    }

    private Socket send(String line, String headers, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        write(socket, line, headers, body);
        return socket;
    }

    private static void write(Socket socket, String line, String headers, String body) throws IOException {
        String request =
                line + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(US_ASCII));
    }

    /** All that comes until the server closes, or until an answer's end where it keeps the connection open. */
    private static String text(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                text.append((char) sign);
                if (isWhole(text)) {
                    break;
                }
            }
        } catch (SocketException closed) {
            // What came until then counts.
        }
        return text.toString();
    }

    private static boolean isWhole(CharSequence text) {
        String sent = text.toString();
        int end = sent.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        var length =
                java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(sent.substring(0, end));
        return length.find() && sent.length() >= end + 4 + Integer.parseInt(length.group(1));
    }
}
