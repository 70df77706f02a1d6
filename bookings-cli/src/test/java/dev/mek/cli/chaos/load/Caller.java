package dev.mek.cli.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends one request, once, and waits no longer than a customer would. Thread-safe. */
final class Caller implements AutoCloseable {

    /** Shorter than a pause of an instance: an answer that comes after that is an answer nobody heard. */
    private static final Duration ANSWER_MAX = Duration.ofMillis(1_500);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_MAX)
            .build();

    Reply send(URI service, Wanted wanted) {
        HttpRequest.Builder request =
                to(service, wanted.path()).method(wanted.method(), BodyPublishers.ofString(wanted.body()));
        wanted.headers().forEach(request::header);
        return send(request.build());
    }

    Reply get(URI service, String path) {
        return send(to(service, path).GET().build());
    }

    private static HttpRequest.Builder to(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(ANSWER_MAX);
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException nobodyAnswered) {
            return Reply.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
