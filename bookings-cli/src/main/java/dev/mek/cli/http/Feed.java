package dev.mek.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The stream of changes, kept up across connections: it reconnects with the id of the last event, so that nothing is
 * missed, and gives a connection up that is silent for longer than heartbeats are apart. Used by one thread.
 */
public final class Feed {

    /** The service sends a heartbeat every 15 s; two may be late. */
    static final Duration SILENCE_MAX = Duration.ofSeconds(40);

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Supplier<URI> service;
    private final ServiceLogin login;
    private final FeedQuery query;
    private final Duration silenceMax;
    private final Backoff backoff = new Backoff();
    private String lastId = "";

    /**
     * A stream that is not connected yet.
     *
     * @param service asked before every connection: a stack that was started anew has another address
     */
    public Feed(Supplier<URI> service, ServiceLogin login, FeedQuery query) {
        this(service, login, query, SILENCE_MAX);
    }

    Feed(Supplier<URI> service, ServiceLogin login, FeedQuery query, Duration silenceMax) {
        this.service = service;
        this.login = login;
        this.query = query;
        this.silenceMax = silenceMax;
    }

    /**
     * Hands on what happens until the listener has enough, the service ends the stream for good, or the thread is
     * interrupted.
     *
     * @param listener says true for "go on"
     * @throws Refused when the service does not accept the query
     * @throws Unreachable when the first connection fails; later ones are tried again for ever
     */
    public void follow(Predicate<FeedEvent> listener) {
        for (boolean first = true; ; first = false) {
            String why = "the service has ended the stream";
            try {
                if (!connection(listener)) {
                    return;
                }
            } catch (Unreachable lost) {
                if (first) {
                    throw lost;
                }
                why = String.valueOf(lost.getMessage());
            } catch (IOException lost) {
                why = String.valueOf(lost.getMessage());
            }
            Duration pause = backoff.next();
            if (!listener.test(new FeedEvent.Lost(why, pause)) || !slept(pause)) {
                return;
            }
        }
    }

    /** One connection, from its start to its end. False when there shall be no other one. */
    private boolean connection(Predicate<FeedEvent> listener) throws IOException {
        Transport transport = new Transport(service.get(), login);
        HttpRequest.Builder request =
                transport.request(query.path()).setHeader("Accept", "text/event-stream, application/problem+json");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> response = transport.exchange(request.GET().build(), BodyHandlers.ofInputStream());
        try (InputStream body = new WatchedStream(response.body(), silenceMax)) {
            if (response.statusCode() == NO_CONTENT) {
                return false;
            }
            check(transport, response, body);
            return listener.test(new FeedEvent.Connected()) && read(new SseReader(body, lastId), listener);
        }
    }

    private static void check(Transport transport, HttpResponse<InputStream> response, InputStream body)
            throws IOException {
        int status = response.statusCode();
        if (status >= FIRST_SERVER_ERROR) {
            throw new Unreachable(transport.service(), "it answers with status " + status);
        }
        if (status != OK) {
            throw new Refused(Transport.problem(status, Transport.parsed(body.readAllBytes())));
        }
        String type = response.headers().firstValue("Content-Type").orElse("nothing");
        if (!type.startsWith("text/event-stream")) {
            throw new Unreachable(transport.service(), "it answers with " + type + " where a stream of events belongs");
        }
    }

    private boolean read(SseReader reader, Predicate<FeedEvent> listener) throws IOException {
        while (true) {
            Optional<SseFrame> next = reader.next();
            reader.retryMs().ifPresent(backoff::base);
            if (next.isEmpty()) {
                return true;
            }
            backoff.reset();
            SseFrame frame = next.get();
            // First the listener, then the id: what it did not get to see comes again.
            boolean more = tell(frame, listener);
            lastId = frame.id();
            if (!more) {
                return false;
            }
        }
    }

    private static boolean tell(SseFrame frame, Predicate<FeedEvent> listener) {
        JsonNode data = Transport.parsed(frame.data().getBytes(StandardCharsets.UTF_8));
        return switch (frame.event()) {
            case "booking" -> listener.test(new FeedEvent.Changed(new Change(frame.id(), data)));
            case "gap" -> listener.test(new FeedEvent.Gap(data));
            default -> true; // A heartbeat, or a kind of the future.
        };
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
