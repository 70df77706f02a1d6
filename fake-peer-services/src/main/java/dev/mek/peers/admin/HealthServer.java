package dev.mek.peers.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mek.contracts.json.Json;
import dev.mek.peers.loop.Condition;
import dev.mek.peers.loop.ParticipantLoop;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.util.List;
import java.util.function.Predicate;

/** The health endpoints. */
public final class HealthServer implements AutoCloseable {

    private final WebServer server;

    private HealthServer(WebServer server) {
        this.server = server;
    }

    /**
     * Answers from now on.
     *
     * @param port 0 for any that is free
     */
    public static HealthServer start(String host, int port, List<ParticipantLoop> loops) {
        HttpRouting.Builder routes = HttpRouting.builder()
                .get("/health/started", answer(loops, it -> true))
                .get("/health/live", answer(loops, Condition::isAlive))
                .get("/health/ready", answer(loops, Condition::isWorking));
        return new HealthServer(WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .addRouting(routes)
                .build()
                .start());
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Handler answer(List<ParticipantLoop> loops, Predicate<Condition> holds) {
        return (request, response) -> {
            HealthReport report = HealthReport.of(loops, holds);
            response.status(report.isUp() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503)
                    .header(HeaderValues.CONTENT_TYPE_JSON)
                    .header(HeaderNames.CACHE_CONTROL, "no-store")
                    .send(json(report));
        };
    }

    private static String json(HealthReport report) {
        try {
            return Json.mapper().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report of texts is always JSON", e);
        }
    }
}
