package dev.mek.bookings.api.server;

import dev.mek.bookings.api.http.Answer;
import dev.mek.bookings.api.http.ProblemAnswer;
import dev.mek.bookings.api.problem.Problem;
import dev.mek.bookings.api.problem.Refusal;
import dev.mek.bookings.api.route.Entrance;
import dev.mek.contracts.wire.TraceContext;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The listening web server. Thread-safe. */
public final class HttpServer implements AutoCloseable {

    /** How often idle connections are looked for; they live that much longer at most. */
    private static final Duration IDLE_LOOK_EVERY = Duration.ofSeconds(5);

    /** A request that is not here as a whole after this, when the server stops, will not be missed. */
    private static final Duration HURRY = Duration.ofSeconds(1);

    /** Left to itself the kernel buffers megabytes for a stream's client that does not read. */
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    private final WebServer server;
    private final SlowConnections slow;

    private HttpServer(WebServer server, SlowConnections slow) {
        this.server = server;
        this.slow = slow;
    }

    /**
     * Listens.
     *
     * @param entrance asked for each request anew: it may be another one once the service has started
     * @param mounted the rooms that answer the entrance's mounted routes themselves
     */
    public static HttpServer start(
            Listening listening,
            Limits limits,
            Supplier<Entrance> entrance,
            List<HttpService> mounted,
            RequestListener listener) {
        var slow = new SlowConnections(limits.arrivalMax(), limits.departureMax()).start();
        HttpRouting.Builder routing = HttpRouting.builder()
                .addFilter(new Connector(entrance, limits, slow, listener))
                .error(Throwable.class, HttpServer::answerFault);
        mounted.forEach(routing::register);
        WebServer server = WebServer.builder()
                .host(listening.host())
                .port(listening.port())
                .tls(listening.helidonTls())
                .routing(routing)
                .shutdownHook(false)
                .featuresDiscoverServices(false)
                .protocolsDiscoverServices(false)
                .directHandlers(DirectProblems.handlers())
                .errorHandling(ErrorHandling.builder().includeEntity(true).build())
                .maxTcpConnections(limits.connectionsMax())
                .maxPayloadSize(limits.drainBytesMax())
                .idleConnectionTimeout(limits.idleMax())
                .idleConnectionPeriod(IDLE_LOOK_EVERY)
                // Answers leave whole, and a stream puts its frames together itself.
                .writeBufferSize(0)
                .shutdownGracePeriod(limits.graceMax())
                .connectionOptions(options -> options.tcpNoDelay(true).socketSendBufferSize(SEND_BUFFER_BYTES))
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(limits.headerBytesMax())
                        .maxPrologueLength(limits.lineBytesMax())
                        .addReceiveListener(slow)
                        .build())
                .build()
                .start();
        return new HttpServer(server, slow);
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Stops taking requests, and waits for those under way within the limit. */
    @Override
    public void close() {
        slow.hurry(HURRY);
        server.stop();
        slow.close();
    }

    /** A mounted room threw: a refusal, or what it did not foresee. */
    private static void answerFault(ServerRequest request, ServerResponse response, Throwable fault) {
        Problem problem = fault instanceof Refusal refusal
                ? refusal.problem()
                : Faults.problem(
                        fault, request.context().get(TraceContext.class).orElseGet(TraceContext::start));
        Answer answer = ProblemAnswer.of(problem);
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.status(HelidonAnswer.status(answer.status())).send(answer.body());
    }
}
