package dev.mek.local.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import dev.mek.local.part.Body;
import dev.mek.local.part.BodyIdentity;
import dev.mek.local.process.LineSink;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.output.FrameConsumerResultCallback;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.output.OutputFrame.OutputType;

/** A container that runs. It is removed as soon as it has ended; its data is in a volume. */
final class ContainerBody implements Body {
    private static final int KILLED = 137;
    private static final int DRAIN_SECONDS_MAX = 2;
    private static final int MEMORY_SECONDS_MAX = 2;

    private final DockerClient client;
    private final String id;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    private ContainerBody(DockerClient client, String id) {
        this.client = client;
        this.id = id;
    }

    /** @param remove takes away what is left of it when it has ended */
    static Body of(DockerClient client, String id, LineSink lines, Runnable remove) {
        ContainerBody body = new ContainerBody(client, id);
        FrameConsumerResultCallback output = follow(client, id, lines);
        Thread.ofPlatform().daemon().name("end of " + id).start(() -> body.awaitEnd(output, remove));
        return body;
    }

    @Override
    public BodyIdentity identity() {
        return new BodyIdentity.OfContainer(id);
    }

    @Override
    public CompletableFuture<Integer> exit() {
        return exit.copy();
    }

    @Override
    public int stop(Duration bound) throws InterruptedException {
        // An engine cannot end what stands still.
        resume();
        try {
            client.stopContainerCmd(id)
                    .withTimeout(Math.toIntExact(Math.min(bound.toSeconds(), Short.MAX_VALUE)))
                    .exec();
        } catch (DockerException ended) {
            // By itself, just before.
        }
        return exit.join();
    }

    @Override
    public void kill() {
        resume();
        try {
            client.killContainerCmd(id).exec();
        } catch (DockerException ended) {
            // By itself, just before.
        }
    }

    @Override
    public boolean pause(Duration bound) {
        try {
            client.pauseContainerCmd(id).exec();
            return true;
        } catch (DockerException endedOrPaused) {
            return !exit.isDone();
        }
    }

    @Override
    public void resume() {
        try {
            client.unpauseContainerCmd(id).exec();
        } catch (DockerException notPaused) {
            // Then it goes on anyway.
        }
    }

    /** As {@code docker stats} has it: without files that are only cached. */
    @Override
    public @Nullable Long memoryBytes() {
        CompletableFuture<Statistics> first = new CompletableFuture<>();
        // A single sample would take the engine a second more: it waits for another one, to tell the processor's load.
        try (Closeable samples = client.statsCmd(id).exec(new ResultCallback.Adapter<Statistics>() {
            @Override
            public void onNext(Statistics sample) {
                first.complete(sample);
            }
        })) {
            MemoryStatsConfig memory =
                    first.orTimeout(MEMORY_SECONDS_MAX, TimeUnit.SECONDS).join().getMemoryStats();
            Long usage = memory == null ? null : memory.getUsage();
            if (memory == null || usage == null) {
                return null;
            }
            Long cached = memory.getStats() == null ? null : memory.getStats().getInactiveFile();
            return cached == null || cached > usage ? usage : usage - cached;
        } catch (IOException | RuntimeException untold) {
            return null;
        }
    }

    private static FrameConsumerResultCallback follow(DockerClient client, String id, LineSink lines) {
        FrameConsumerResultCallback output = new FrameConsumerResultCallback();
        for (OutputType type : new OutputType[] {OutputType.STDOUT, OutputType.STDERR}) {
            output.addConsumer(type, frame -> line(frame, lines));
        }
        return client.logContainerCmd(id)
                .withFollowStream(true)
                .withStdOut(true)
                .withStdErr(true)
                .exec(output);
    }

    private static void line(OutputFrame frame, LineSink lines) {
        String text = frame.getUtf8StringWithoutLineEnding();
        if (!text.isEmpty()) {
            lines.line(text);
        }
    }

    private void awaitEnd(FrameConsumerResultCallback output, Runnable remove) {
        int code = code();
        try {
            output.awaitCompletion(DRAIN_SECONDS_MAX, TimeUnit.SECONDS);
            output.close();
        } catch (InterruptedException | IOException cutShort) {
            // Then its last lines are missing.
        }
        try {
            remove.run();
        } catch (RuntimeException gone) {
            // By the reaper, or by hand.
        }
        exit.complete(code);
    }

    private int code() {
        try {
            return client.waitContainerCmd(id)
                    .exec(new WaitContainerResultCallback())
                    .awaitStatusCode();
        } catch (RuntimeException removed) {
            return KILLED;
        }
    }
}
