package dev.mek.cli.doctor.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Chart;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.net.Deadline;
import dev.mek.cli.doctor.net.Way;
import dev.mek.cli.doctor.net.Words;
import dev.mek.cli.doctor.target.HostPort;
import dev.mek.cli.doctor.target.ServiceTarget;
import dev.mek.cli.doctor.tls.ClientFiles;
import dev.mek.cli.doctor.tls.ServerChain;
import dev.mek.cli.doctor.tls.TlsAttempt;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** A running service from the outside in: address, TLS, health, and what its metrics say of work that waits. */
public record ServiceExamination(ServiceTarget target, Chart chart, Deadline deadline, InstantSource clock) {

    private static final Duration STEP_MAX = Duration.ofMillis(2500);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /** The Date header is exact to the second (RFC 9110, 6.6.1). */
    private static final Duration DATE_EXACTNESS = Duration.ofSeconds(1);

    /** Writes down what is found. */
    public void run() {
        HostPort at = target.at();
        String about = "service " + at;
        ClientFiles files =
                ClientFiles.read(Optional.ofNullable(target.ca()), Optional.empty(), Optional.empty(), clock.instant());
        if (chart.foundAny(about, "files", files.findings())) {
            return;
        }
        Optional<InetSocketAddress> place = Way.given(chart, deadline).to(about, at);
        if (place.isEmpty() || (target.tls() && !tls(about, at, place.get(), files))) {
            return;
        }
        chart.doing(about + ": asking for its health");
        HttpLook http = new HttpLook(target);
        Instant before = clock.instant();
        try {
            HttpLook.Answer health = http.get("/health/ready", deadline.stepMs(STEP_MAX));
            clock(about, before, health);
            if (health(about, at, health)) {
                chart.doing(about + ": asking for its metrics");
                metrics(about, at, http.get("/metrics", deadline.stepMs(STEP_MAX)));
            }
        } catch (SocketTimeoutException late) {
            chart.found(about, "health", Ailment.SILENT, at.toString(), "no answer to GET /health/ready");
        } catch (SSLException failed) {
            chart.found(
                    about, "health", Ailment.CLIENT_CERTIFICATE_MISSING, at.toString(), "it says: " + Words.of(failed));
        } catch (IOException failed) {
            chart.found(about, "health", Ailment.NO_SERVICE_THERE, at.toString(), Words.of(failed));
        }
    }

    private boolean tls(String about, HostPort at, InetSocketAddress place, ClientFiles files) {
        chart.doing(about + ": TLS handshake");
        try (TlsAttempt tls = TlsAttempt.make(place, at, Optional.empty(), deadline.stepMs(STEP_MAX))) {
            if (tls.chain().isEmpty()) {
                chart.found(
                        about,
                        "TLS",
                        Ailment.TLS_REFUSED,
                        at.toString(),
                        tls.failure().map(Words::of).orElse("no certificate was shown"));
                return false;
            }
            if (chart.foundAny(about, "TLS", ServerChain.judge(tls.chain(), files.trust(), at, clock.instant()))) {
                return false;
            }
            chart.fine(about, "TLS", tls.text());
            return true;
        }
    }

    private void clock(String about, Instant before, HttpLook.Answer answer) {
        Duration took = Duration.between(before, clock.instant());
        answer.date()
                .ifPresent(theirs ->
                        chart.clock(about, theirs, before.plus(took.dividedBy(2)), took.plus(DATE_EXACTNESS)));
    }

    /** Whether it is worth asking on. */
    private boolean health(String about, HostPort at, HttpLook.Answer answer) {
        Optional<JsonNode> body = json(answer);
        if (answer.status() != OK && answer.status() != UNAVAILABLE) {
            boolean refuses = answer.status() == 401 || answer.status() == 403 || answer.status() == 421;
            chart.found(
                    about,
                    "health",
                    refuses ? Ailment.SERVICE_REFUSES : Ailment.NO_SERVICE_THERE,
                    at.toString(),
                    "GET /health/ready is answered " + answer.status());
            return false;
        }
        if (body.isEmpty() || !body.get().path("checks").isArray()) {
            chart.found(
                    about,
                    "health",
                    Ailment.NO_SERVICE_THERE,
                    at.toString(),
                    "GET /health/ready is answered " + answer.status() + ", not as the service does");
            return false;
        }
        String status = body.get().path("status").asText();
        if (answer.status() == UNAVAILABLE) {
            chart.found(about, "health", Ailment.SERVICE_NOT_READY, at.toString(), checks(body.get()));
        } else if (!status.equals("up")) {
            chart.found(about, "health", Ailment.SERVICE_DEGRADED, at.toString(), checks(body.get()));
        } else {
            chart.fine(about, "health", "ready");
        }
        return true;
    }

    private void metrics(String about, HostPort at, HttpLook.Answer answer) {
        if (answer.status() != OK) {
            chart.notLooked(about, "metrics", "GET /metrics is answered " + answer.status());
            return;
        }
        List<Finding> waits = MetricRules.judge(at, answer.body());
        if (!chart.foundAny(about, "work", waits)) {
            chart.fine(about, "work", "nothing waits");
        }
    }

    private static String checks(JsonNode body) {
        List<String> bad = new ArrayList<>();
        for (JsonNode check : body.path("checks")) {
            if (!check.path("status").asText().equals("up")) {
                bad.add(check.path("name").asText() + " is "
                        + check.path("status").asText() + ": "
                        + check.path("detail").asText());
            }
        }
        return String.join("; ", bad);
    }

    private static Optional<JsonNode> json(HttpLook.Answer answer) {
        try {
            return Optional.of(Json.parse(answer.body().getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }
}
