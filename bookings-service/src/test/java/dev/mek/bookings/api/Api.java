package dev.mek.bookings.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** A client that behaves. */
final class Api implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** An answer, its body read as JSON; missing where there is none. */
    record Response(int status, HttpResponse<byte[]> raw) {

        JsonNode json() {
            try {
                return raw.body().length == 0
                        ? Json.mapper().missingNode()
                        : Json.mapper().readTree(raw.body());
            } catch (IOException notJson) {
                throw new AssertionError(notJson);
            }
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The problem's type, without what all have in common. */
        String problem() {
            return json().path("type").asText().replace("/problems/", "");
        }

        /** {@code place keyword} of each violation. */
        List<String> violations() {
            return json().path("violations")
                    .valueStream()
                    .map(violation -> violation
                                    .path("pointer")
                                    .asText(violation.path("parameter").asText()) + " "
                            + violation.path("keyword").asText())
                    .toList();
        }
    }

    Response get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Response post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    Response patch(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    Response method(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Response send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Response(response.statusCode(), response);
            if (!answer.header("Content-Type").isEmpty()) {
                described(response.request(), answer);
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Each answer that a test gets is held to what is published. */
    private static void described(HttpRequest request, Response answer) {
        String type = answer.header("Content-Type");
        if (!request.method().equals("HEAD")) {
            JsonNode body =
                    type.endsWith("json") ? answer.json() : Json.mapper().missingNode();
            Description.PUBLISHED.holds(request.method(), request.uri().getPath(), answer.status(), type, body);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
