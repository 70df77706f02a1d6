package dev.mek.bookings.telemetry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code GET /health/started}, {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
public final class ObserveRoutes implements HttpService {
    private static final JsonMapper JSON = new JsonMapper();

    private final Supplier<Health> health;
    private final Metrics metrics;

    /**
     * The routes of a process.
     *
     * @param health as of now: what is asked may change while the process starts
     */
    public ObserveRoutes(Supplier<Health> health, Metrics metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(
                        "/health/started",
                        (request, response) -> answer(response, health.get().started()))
                .get(
                        "/health/live",
                        (request, response) -> answer(response, health.get().live()))
                .get(
                        "/health/ready",
                        (request, response) -> answer(response, health.get().ready()))
                .get("/metrics", (request, response) -> scrape(response));
    }

    private static void answer(ServerResponse response, List<HealthCheck> checks) {
        HealthReport report = Health.ask(checks);
        response.status(report.passes() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        response.header(HeaderValues.CACHE_NO_CACHE);
        response.headers().contentType(MediaTypes.APPLICATION_JSON);
        response.send(json(report).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode json(HealthReport report) {
        ObjectNode body = JSON.createObjectNode().put("status", word(report.status()));
        ArrayNode checks = body.putArray("checks");
        report.checks()
                .forEach(finding -> checks.addObject()
                        .put("name", finding.name())
                        .put("status", word(finding.status()))
                        .put("detail", finding.detail()));
        return body;
    }

    private static String word(CheckResult.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void scrape(ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
        response.send(metrics.scrape().getBytes(StandardCharsets.UTF_8));
    }
}
