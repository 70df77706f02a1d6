package dev.mek.local.part;

import dev.mek.local.process.LogEntry;
import dev.mek.local.process.Ports;
import dev.mek.local.process.RollingLog;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Waits for a part to be ready: by its log, or by asking again and again. */
interface ReadinessProbe {
    Duration PAUSE = Duration.ofMillis(25);
    int CONNECT_MS_MAX = 1_000;

    /** True when ready; false when the part has ended or the time is up. */
    boolean await(Duration bound, BooleanSupplier ended, CompletableFuture<?> end) throws InterruptedException;

    /** To be made before the process starts, so that no line is missed. */
    static ReadinessProbe of(Readiness readiness, RollingLog log) {
        return switch (readiness) {
            case Readiness.LogLine line -> byLine(line.text(), log);
            case Readiness.Http http -> byAsking(() -> answers(http.address()));
            case Readiness.Tcp tcp -> byAsking(() -> connects(tcp.port()));
            case Readiness.Lives lives -> byLife(lives.time());
            case Readiness.Asked asked -> new CommandProbe(asked.command());
            case Readiness.Known known -> byAsking(known.ready());
        };
    }

    private static ReadinessProbe byLine(String text, RollingLog log) {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        Consumer<LogEntry> listener = line -> {
            if (line.text().contains(text)) {
                seen.complete(true);
            }
        };
        log.listen(listener);
        return (bound, ended, end) -> {
            try {
                return CompletableFuture.anyOf(seen, end.thenApply(gone -> false))
                        .get(bound.toMillis(), TimeUnit.MILLISECONDS)
                        .equals(true);
            } catch (TimeoutException | ExecutionException e) {
                return false;
            } finally {
                log.ignore(listener);
            }
        };
    }

    private static ReadinessProbe byLife(Duration time) {
        return (bound, ended, end) -> {
            try {
                end.get(Math.min(time.toMillis(), bound.toMillis()), TimeUnit.MILLISECONDS);
                return false;
            } catch (TimeoutException itLives) {
                return true;
            } catch (ExecutionException noEndIsKnown) {
                return false;
            }
        };
    }

    private static ReadinessProbe byAsking(BooleanSupplier ready) {
        return (bound, ended, end) -> {
            long deadline = System.nanoTime() + bound.toNanos();
            while (!ended.getAsBoolean() && System.nanoTime() < deadline) {
                if (ready.getAsBoolean()) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
            return false;
        };
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MS_MAX);
            connection.setReadTimeout(CONNECT_MS_MAX);
            try {
                return connection.getResponseCode() / 100 == 2;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean connects(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(Ports.onLoopback(port), CONNECT_MS_MAX);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
