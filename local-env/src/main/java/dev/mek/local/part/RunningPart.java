package dev.mek.local.part;

import dev.mek.local.process.LeashedProcess;
import dev.mek.local.process.ProcessIdentity;
import dev.mek.local.process.RollingLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A part whose process has been started. Thread-safe. */
public final class RunningPart {
    /** A supervisor that is gone takes everything with it within 5 s; this leaves time for the KILL. */
    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(3);

    private final Launch launch;
    private final RollingLog log;
    private final LeashedProcess process;
    private final ReadinessProbe probe;

    private RunningPart(Launch launch, RollingLog log, LeashedProcess process, ReadinessProbe probe) {
        this.launch = launch;
        this.log = log;
        this.process = process;
        this.probe = probe;
    }

    public static RunningPart start(Launch launch, RollingLog log) {
        log.startRun();
        ReadinessProbe probe = ReadinessProbe.of(launch.readiness(), log);
        LeashedProcess process = LeashedProcess.start(launch.command(), launch.signal(), ORPHAN_GRACE, log);
        return new RunningPart(launch, log, process, probe);
    }

    public Launch launch() {
        return launch;
    }

    public ProcessIdentity identity() {
        return process.identity();
    }

    public CompletableFuture<Integer> exit() {
        return process.exit();
    }

    public LeashedProcess process() {
        return process;
    }

    /** Returns when the part is ready. Fails, naming the part and its last lines, when it ends before or takes too long. */
    public void awaitReady() throws InterruptedException {
        CompletableFuture<Integer> exit = process.exit();
        if (!probe.await(launch.readyMax(), exit::isDone, exit)) {
            if (exit.isDone()) {
                throw new PartFailure(
                        launch.name(), "ended with code " + exit.join() + " before it was ready", log.tail());
            }
            throw new PartFailure(
                    launch.name(),
                    "was not ready after " + launch.readyMax().toSeconds() + " s; waited for "
                            + launch.readiness().words(),
                    log.tail());
        }
    }

    /** Ends the part well, after its bound by force. Returns its exit code when it is gone. */
    public int stop() throws InterruptedException {
        return process.stop(launch.stopMax());
    }

    /** The same, with the shorter of its bound and this one. */
    public int stop(Duration bound) throws InterruptedException {
        return process.stop(bound.compareTo(launch.stopMax()) < 0 ? bound : launch.stopMax());
    }
}
