package dev.mek.local.part;

import dev.mek.local.process.Command;
import dev.mek.local.process.EndSignal;
import dev.mek.local.process.LeashedProcess;
import dev.mek.local.process.LineSink;
import dev.mek.local.process.ProcessIdentity;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A process on a leash. */
final class LeashedBody implements Body {
    /** A supervisor that is gone takes everything with it within 5 s; this leaves time for the KILL. */
    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(3);

    private final LeashedProcess process;

    private LeashedBody(LeashedProcess process) {
        this.process = process;
    }

    static Body start(Command command, EndSignal signal, LineSink lines) {
        return new LeashedBody(LeashedProcess.start(command, signal, ORPHAN_GRACE, lines));
    }

    @Override
    public BodyIdentity identity() {
        return new BodyIdentity.OfProcess(process.identity());
    }

    @Override
    public CompletableFuture<Integer> exit() {
        return process.exit();
    }

    @Override
    public int stop(Duration bound) throws InterruptedException {
        return process.stop(bound);
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean pause(Duration bound) throws InterruptedException {
        process.pause();
        ProcessIdentity identity = process.identity();
        return identity.awaitFrozen(bound);
    }

    @Override
    public void resume() {
        process.resume();
    }
}
