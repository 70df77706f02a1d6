package dev.mek.cli.chaos.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Follows the stream on a thread of its own, and goes on after the last id, on any instance, whenever a connection ends. */
final class Follower implements Runnable {

    private static final int OK = 200;
    private static final long PAUSE_NANOS_MIN = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PAUSE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(250);

    private final Log log;
    private final HttpClient http;
    private final List<URI> services;
    private final SplittableRandom random;
    private final @Nullable Joining joining;
    private volatile boolean ending;
    private volatile @Nullable InputStream open;

    Follower(Log log, HttpClient http, List<URI> services, SplittableRandom random, @Nullable Joining joining) {
        this.log = log;
        this.http = http;
        this.services = services;
        this.random = random;
        this.joining = joining;
    }

    @Override
    public void run() {
        while (!ending && joining != null && !join(joining)) {
            pause();
        }
        while (!ending) {
            connection();
            pause();
        }
    }

    /** The id of the last frame; empty before the first. */
    String cursor() {
        return log.cursor();
    }

    long chars() {
        return log.chars();
    }

    int connections() {
        return log.connections();
    }

    /** Ends the connection and makes no other one. */
    void end() {
        ending = true;
        InputStream stream = open;
        if (stream != null) {
            close(stream);
        }
    }

    private boolean join(Joining snapshot) {
        String position = snapshot.read(any());
        if (position == null) {
            return false;
        }
        log.snapshot(position);
        return true;
    }

    private void connection() {
        String cursor = log.cursor();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(any().resolve("/bookings/stream")).header("Accept", "text/event-stream");
        if (!cursor.isEmpty()) {
            request.header("Last-Event-ID", cursor);
        }
        log.connect();
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            open = response.body();
            try (InputStream stream = response.body()) {
                if (response.statusCode() == OK && !ending) {
                    read(new Frames(stream, cursor));
                }
            }
        } catch (IOException lost) {
            // The next connection goes on.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending = true;
        } finally {
            open = null;
            log.disconnect();
        }
    }

    private void read(Frames frames) throws IOException {
        for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
            log.frame(frame);
        }
    }

    private URI any() {
        return services.get(random.nextInt(services.size()));
    }

    private void pause() {
        if (!ending) {
            LockSupport.parkNanos(random.nextLong(PAUSE_NANOS_MIN, PAUSE_NANOS_MAX));
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException gone) {
            // It was to end anyway.
        }
    }
}
