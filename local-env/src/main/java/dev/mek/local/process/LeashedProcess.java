package dev.mek.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A child process that cannot outlive this one.
 *
 * <p>Between the two stands a POSIX shell, the leash: it waits on a pipe that only this process holds open, and ends the child when
 * the pipe closes, even by kill -9. The child needs to know nothing of it. Safe for use by several threads.
 */
public final class LeashedProcess {
    private static final String ANNOUNCEMENT = "leash ";
    private static final Duration START_MAX = Duration.ofSeconds(10);
    /** How long output may keep coming after the leash has ended: something may have escaped with the pipe. */
    private static final Duration DRAIN_MAX = Duration.ofSeconds(1);

    private final Process leash;
    private final OutputStream orders;
    private final ProcessIdentity child;
    private final CompletableFuture<Integer> exit;

    private LeashedProcess(Process leash, ProcessIdentity child, CompletableFuture<Integer> exit) {
        this.leash = leash;
        this.orders = leash.getOutputStream();
        this.child = child;
        this.exit = exit;
    }

    /**
     * Starts the command. Its standard output and error go to the sink, line by line.
     *
     * @param orphanGrace how long the child may take to end by itself once this process is gone; then it is killed
     */
    public static LeashedProcess start(Command command, EndSignal signal, Duration orphanGrace, LineSink sink) {
        Process leash = launch(command, signal, orphanGrace);
        CompletableFuture<ProcessIdentity> announced = new CompletableFuture<>();
        Thread pump = Thread.ofPlatform()
                .daemon()
                .name("output of " + command.words().getFirst())
                .start(() -> pump(leash, announced, sink));
        ProcessIdentity child = awaitAnnouncement(leash, announced);
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        LeashedProcess process = new LeashedProcess(leash, child, exit);
        Thread.ofPlatform().daemon().name("end of " + child.pid()).start(() -> process.awaitEnd(pump));
        return process;
    }

    public ProcessIdentity identity() {
        return child;
    }

    /** Completes with the exit code (128 + signal for one that was killed), when the process is gone and its last line is read. */
    public CompletableFuture<Integer> exit() {
        return exit.copy();
    }

    /** Asks the process to end well. Returns at once. */
    public void end() {
        order("end");
    }

    /** Freezes the process and what it has started in its group. */
    public void pause() {
        order("pause");
    }

    public void resume() {
        order("resume");
    }

    /** Ends the process group by KILL. Returns at once. */
    public void kill() {
        order("kill");
        child.kill();
    }

    /** Ends the process well, after the bound by force; returns when it is gone. */
    public int stop(Duration bound) throws InterruptedException {
        end();
        Integer code = await(bound);
        if (code == null) {
            kill();
            code = await(START_MAX);
        }
        if (code == null) {
            throw new IllegalStateException("process " + child.pid() + " does not end, not even by KILL");
        }
        return code;
    }

    private @Nullable Integer await(Duration bound) throws InterruptedException {
        try {
            return exit.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRunning) {
            return null;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void order(String order) {
        try {
            synchronized (orders) {
                orders.write((order + "\n").getBytes(StandardCharsets.US_ASCII));
                orders.flush();
            }
        } catch (IOException leashIsGone) {
            // Then awaitEnd sees to the child.
        }
    }

    private static Process launch(Command command, EndSignal signal, Duration orphanGrace) {
        List<String> words = new ArrayList<>();
        words.addAll(LeashScript.shell());
        words.add(String.valueOf(orphanGrace.toMillis() / 100));
        words.add(signal.name());
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .directory(command.folder().toFile());
        builder.environment().keySet().removeAll(command.without());
        builder.environment().putAll(command.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.words().getFirst() + ": " + e.getMessage(), e);
        }
    }

    private static ProcessIdentity awaitAnnouncement(Process leash, CompletableFuture<ProcessIdentity> announced) {
        try {
            return announced.get(START_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            leash.destroyForcibly();
            throw new IllegalStateException("the leash did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            leash.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process started", e);
        }
    }

    private static void pump(Process leash, CompletableFuture<ProcessIdentity> announced, LineSink sink) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(leash.getInputStream(), StandardCharsets.UTF_8))) {
            String first = reader.readLine();
            if (first == null || !first.startsWith(ANNOUNCEMENT)) {
                announced.completeExceptionally(new IOException(String.valueOf(first)));
                return;
            }
            announced.complete(ProcessIdentity.of(Long.parseLong(first.substring(ANNOUNCEMENT.length()))));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                sink.line(line);
            }
        } catch (IOException streamClosed) {
            announced.completeExceptionally(streamClosed);
        }
    }

    private void awaitEnd(Thread pump) {
        try {
            int code = leash.waitFor();
            closeOrders();
            if (!child.awaitEnd(Duration.ofSeconds(5))) {
                child.kill();
            }
            pump.join(DRAIN_MAX);
            exit.complete(code);
        } catch (InterruptedException e) {
            exit.completeExceptionally(e);
        }
    }

    private void closeOrders() {
        try {
            orders.close();
        } catch (IOException unheardOrder) {
            // One that crossed the leash's own end.
        }
    }
}
