package dev.mek.cli.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Requests with JSON in and out, and one way for each thing that can go wrong. Thread-safe. */
final class Transport {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final int FIRST_ERROR_STATUS = 400;

    private final URI service;
    private final ServiceLogin login;

    Transport(URI service, ServiceLogin login) {
        this.service = service;
        this.login = login;
    }

    URI service() {
        return service;
    }

    HttpRequest.Builder request(String pathAndQuery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(resolve(pathAndQuery))
                .header("Accept", "application/json, application/problem+json")
                .timeout(ANSWER_MAX);
        String token = login.token();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    /**
     * The answer to a request.
     *
     * @throws Refused when the service says no
     * @throws Unreachable when nothing answers
     */
    Answer send(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
        JsonNode body = parsed(response.body());
        if (response.statusCode() >= FIRST_ERROR_STATUS) {
            throw new Refused(problem(response.statusCode(), body));
        }
        return new Answer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(null), body);
    }

    <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return login.client().send(request, handler);
        } catch (IOException failed) {
            throw new Unreachable(service, reason(failed), failed instanceof ConnectException);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(service, "interrupted", false);
        }
    }

    static Problem problem(int status, JsonNode body) {
        return new Problem(
                status,
                body.path("type").asText("about:blank"),
                body.path("title").asText("status " + status),
                body.path("detail").asText(""),
                body);
    }

    static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? JsonNodeFactory.instance.missingNode() : Json.parse(body);
        } catch (JsonProcessingException noJson) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    private URI resolve(String pathAndQuery) {
        String base = service.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + pathAndQuery);
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case HttpConnectTimeoutException late ->
                "connecting took more than " + ServiceLogin.CONNECT_MAX.toSeconds() + " s";
            case HttpTimeoutException late -> "it took more than " + ANSWER_MAX.toSeconds() + " s";
            case ConnectException refused -> "nothing listens there";
            case SSLException tls -> "TLS: " + tls.getMessage();
            default -> failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        };
    }
}
