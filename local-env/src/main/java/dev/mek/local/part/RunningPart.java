package dev.mek.local.part;

import dev.mek.local.process.RollingLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A part whose body has been started. Thread-safe. */
public final class RunningPart {
    private final Launch launch;
    private final RollingLog log;
    private final Body body;
    private final ReadinessProbe probe;

    private RunningPart(Launch launch, RollingLog log, Body body, ReadinessProbe probe) {
        this.launch = launch;
        this.log = log;
        this.body = body;
        this.probe = probe;
    }

    public static RunningPart start(Launch launch, RollingLog log) {
        log.startRun();
        ReadinessProbe probe = ReadinessProbe.of(launch.readiness(), log);
        Body body = launch.body().start(log);
        return new RunningPart(launch, log, body, probe);
    }

    public Launch launch() {
        return launch;
    }

    public BodyIdentity identity() {
        return body.identity();
    }

    public CompletableFuture<Integer> exit() {
        return body.exit();
    }

    public Body body() {
        return body;
    }

    /** Returns when the part is ready. Fails, naming the part and its last lines, when it ends before or takes too long. */
    public void awaitReady() throws InterruptedException {
        CompletableFuture<Integer> exit = body.exit();
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
        return body.stop(launch.stopMax());
    }

    /** The same, with the shorter of its bound and this one. */
    public int stop(Duration bound) throws InterruptedException {
        return body.stop(bound.compareTo(launch.stopMax()) < 0 ? bound : launch.stopMax());
    }
}
