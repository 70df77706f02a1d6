package dev.mek.cli.chaos.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the list of bookings to its end, for the position in the stream that comes with it. */
record Joining(HttpClient http) {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(3);
    private static final int OK = 200;

    /** The position; null when a page could not be had. */
    @Nullable
    String read(URI service) {
        try {
            JsonNode first = page(service.resolve("/bookings?limit=100"));
            JsonNode page = first;
            while (page != null && !page.path("next").isNull()) {
                page = page(service.resolve(
                        "/bookings?limit=100&page=" + page.path("next").asText()));
            }
            return first == null || page == null
                    ? null
                    : first.path("feedPosition").textValue();
        } catch (IOException lost) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable JsonNode page(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(HttpRequest.newBuilder(address).timeout(ANSWER_MAX).build(), BodyHandlers.ofByteArray());
        return response.statusCode() == OK ? Json.parse(response.body()) : null;
    }
}
