package dev.mek.bookings.api.server;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request takes too long to arrive or whose answer takes too long to leave: the web server
 * itself bounds only the time between requests, so that a client could hold a connection for good with a byte a minute.
 *
 * <p>A connection has one virtual thread for its whole life; all methods but {@link #hurry} and {@link #close} are called on it.
 */
final class SlowConnections implements Http1ConnectionListener, AutoCloseable {

    /** How often the watch looks; what it cuts off is late by at most this. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** One request's way in or answer's way out. Not a record: two watches are never the same one. */
    private static final class Watch {
        private final HelidonSocket socket;
        private final long deadlineNanos;

        Watch(HelidonSocket socket, Duration max) {
            this.socket = socket;
            this.deadlineNanos = System.nanoTime() + max.toNanos();
        }
    }

    /** A connection's thread is one server's only. */
    private static final ThreadLocal<@Nullable Watch> LATEST = new ThreadLocal<>();

    private final Duration arrivalMax;
    private final Duration departureMax;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Thread watchman;
    private volatile boolean running = true;

    /** Far away until the server stops. */
    private volatile long endNanos = System.nanoTime() + Long.MAX_VALUE / 2;

    SlowConnections(Duration arrivalMax, Duration departureMax) {
        this.arrivalMax = arrivalMax;
        this.departureMax = departureMax;
        this.watchman = Thread.ofVirtual().name("http-slow-connections").unstarted(this::watch);
    }

    SlowConnections start() {
        watchman.start();
        return this;
    }

    /** A request has begun: its first line is read, headers and body are still to come. */
    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        begin(connection.serverSocket(), arrivalMax);
    }

    /** The request is here as a whole. */
    void arrived() {
        Watch watch = LATEST.get();
        if (watch != null) {
            watches.remove(watch);
        }
    }

    /** Runs what sends the answer to the request that has arrived, and cuts it off when it takes too long. */
    void departing(Runnable sending) {
        Watch arrival = LATEST.get();
        if (arrival != null) {
            begin(arrival.socket, departureMax);
        }
        try {
            sending.run();
        } finally {
            arrived();
        }
    }

    /** Runs what reads the rest of a request that is answered already, as long as a request may take to arrive. */
    void returning(Runnable reading) {
        Watch last = LATEST.get();
        if (last != null) {
            begin(last.socket, arrivalMax);
        }
        try {
            reading.run();
        } finally {
            arrived();
        }
    }

    /** The server is to stop: what is half here or half away has this long left. */
    void hurry(Duration max) {
        endNanos = System.nanoTime() + max.toNanos();
    }

    private void begin(HelidonSocket socket, Duration max) {
        arrived();
        Watch watch = new Watch(socket, max);
        LATEST.set(watch);
        watches.add(watch);
    }

    private void watch() {
        while (running) {
            long now = System.nanoTime();
            List<Watch> overdue = watches.stream()
                    .filter(watch -> now - watch.deadlineNanos > 0 || now - endNanos > 0)
                    .toList();
            // Closing may itself wait, for a peer that does not read.
            overdue.stream()
                    .filter(watches::remove)
                    .forEach(watch -> Thread.startVirtualThread(() -> cut(watch.socket)));
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private static void cut(HelidonSocket socket) {
        try {
            socket.close();
        } catch (RuntimeException alreadyClosed) {
            // Nothing is left to cut.
        }
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(watchman);
    }
}
