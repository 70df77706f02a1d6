package dev.mek.local.supervisor;

import dev.mek.local.part.BodyIdentity;
import dev.mek.local.part.PartFailure;
import dev.mek.local.part.RunningPart;
import dev.mek.local.plan.ExternalPlan;
import dev.mek.local.plan.PartPlan;
import dev.mek.local.process.RollingLog;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The life of one part, on a thread of its own: start, ready, and again after each death, until it is told to stop.
 *
 * <p>A part that fails before it was ever ready stays failed: that is the user's to mend. One that was ready is started again, at
 * growing distances, a bounded number of times.
 */
final class PartRunner {
    private static final Duration OVER_MAX = Duration.ofSeconds(30);
    private static final Duration FROZEN_MAX = Duration.ofSeconds(2);

    private final PartPlan plan;
    private final PartStarter starter;
    private final RollingLog log;
    private final StatusBoard board;
    private final Ledger ledger;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Wish wish = new Wish();
    private final BackOff backOff;
    private final Freeze freeze = new Freeze();
    private @Nullable RunningPart running;

    PartRunner(PartPlan plan, PartStarter starter, RollingLog log, StatusBoard board, Ledger ledger) {
        this.plan = plan;
        this.starter = starter;
        this.log = log;
        this.board = board;
        this.ledger = ledger;
        this.backOff = new BackOff(plan.restarts());
    }

    String name() {
        return plan.name();
    }

    /** Whether it runs elsewhere: then there is nothing to do for it. */
    boolean isExternal() {
        return plan instanceof ExternalPlan;
    }

    /** Completes when the part is ready for the first time; fails when it cannot be. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Starts the part as soon as those before it are ready; if they fail, never. */
    void start(CompletableFuture<Void> before) {
        board.change(name(), status -> status.with(PartState.WAITING, null).withValues(starter.values(name())));
        if (isExternal()) {
            board.change(name(), status -> status.with(PartState.EXTERNAL, null));
            ready.complete(null);
            over.countDown();
            return;
        }
        Thread.ofPlatform().daemon().name("part " + name()).start(() -> live(before));
    }

    /** Ends the part well, after the bound, or its own if that is shorter, by force; returns when it is gone. */
    void stop(Duration bound) throws InterruptedException {
        wish.stop();
        RunningPart part = markStopping();
        if (part != null) {
            part.stop(bound);
        }
        if (!over.await(OVER_MAX.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("part " + name() + " does not end");
        }
    }

    /** The running process, if there is one. */
    synchronized @Nullable RunningPart running() {
        return running;
    }

    /** Ends the part well, if it runs; it is started again at once. */
    void restart() throws InterruptedException {
        wish.restart();
        RunningPart part = running();
        if (part != null) {
            part.stop();
        }
    }

    /** Ends the process by KILL, if there is one; what follows is as after any death. Returns at once. */
    void kill() {
        RunningPart part = running();
        if (part != null) {
            part.body().kill();
        }
    }

    /** Freezes the process, if there is one; returns when it stands still. */
    void pause() throws InterruptedException {
        RunningPart part = running();
        if (part != null) {
            if (part.body().pause(FROZEN_MAX)) {
                changeRunning(part, status -> freeze.pause(status));
            }
        }
    }

    /** Lets a frozen process go on. */
    void resume() {
        RunningPart part = running();
        if (part != null) {
            part.body().resume();
            changeRunning(part, status -> freeze.resume(status));
        }
    }

    /** Not of a process that has ended meanwhile. */
    private synchronized void changeRunning(RunningPart part, UnaryOperator<PartStatus> change) {
        if (running == part && !part.exit().isDone()) {
            board.change(name(), change);
        }
    }

    private void live(CompletableFuture<Void> before) {
        try {
            CompletableFuture.anyOf(before, wish.stopped()).join();
            while (!wish.isStop()) {
                try {
                    liveOnce();
                } catch (PartFailure failure) {
                    fail(failure);
                    wish.awaitAny();
                } catch (RuntimeException failure) {
                    fail(new PartFailure(name(), "cannot be started: " + failure.getMessage(), log.tail()));
                    wish.awaitAny();
                }
            }
        } catch (CompletionException whatItWaitsForFailed) {
            ready.completeExceptionally(whatItWaitsForFailed);
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        } finally {
            board.change(
                    name(),
                    status -> status.state() == PartState.FAILED ? status : status.with(PartState.STOPPED, null));
            over.countDown();
        }
    }

    /** From a start to the death that follows, and the pause after it. */
    private void liveOnce() throws InterruptedException {
        board.change(name(), status -> status.with(PartState.STARTING, null));
        RunningPart part = launch();
        if (part == null) {
            return;
        }
        String ending = awaitEnd(part);
        if (wish.isStop()) {
            return;
        }
        boolean wanted = wish.takeRestart();
        board.change(
                name(),
                status -> status.with(PartState.RESTARTING, null)
                        .withRestarts(status.restarts() + 1)
                        .withDetail(wanted ? null : ending, wanted ? List.of() : log.tail()));
        if (!wanted) {
            wish.await(backOff.afterDeath(name(), ending, log.tail()));
        }
    }

    private String awaitEnd(RunningPart part) throws InterruptedException {
        try {
            part.awaitReady();
            backOff.ready();
            board.change(name(), status -> wish.isStop() ? status : freeze.ready(status));
            ready.complete(null);
            return "ended with code " + part.exit().join();
        } catch (PartFailure failure) {
            part.stop(Duration.ZERO);
            if (ready.isDone() || wish.isStop()) {
                return failure.what();
            }
            throw failure;
        } finally {
            ended();
        }
    }

    private @Nullable RunningPart launch() {
        var launch = starter.launch(plan, this::note);
        synchronized (this) {
            if (wish.isStop()) {
                return null;
            }
            RunningPart part = RunningPart.start(launch, log);
            running = part;
            announce(part.identity());
            return part;
        }
    }

    /** As only the part itself can tell it. */
    @Nullable
    Long memoryBytes() {
        RunningPart part = running();
        return part == null ? null : part.body().memoryBytes();
    }

    private void announce(BodyIdentity identity) {
        switch (identity) {
            case BodyIdentity.OfProcess process -> {
                ledger.started(name(), process.process());
                board.change(
                        name(),
                        status -> status.with(
                                PartState.STARTING, process.process().pid()));
            }
            case BodyIdentity.OfContainer container ->
                board.change(
                        name(),
                        status -> status.with(PartState.STARTING, null)
                                .withContainer(container.id())
                                // What was told of its image.
                                .withDetail(status.restarts() == 0 ? null : status.detail(), status.lastLines()));
        }
    }

    private void note(String news) {
        board.change(name(), status -> status.withDetail(news, List.of()));
    }

    private synchronized void ended() {
        running = null;
        ledger.ended(name());
    }

    private synchronized @Nullable RunningPart markStopping() {
        if (running != null) {
            board.change(name(), status -> status.with(PartState.STOPPING, status.pid()));
        }
        return running;
    }

    private void fail(PartFailure failure) {
        board.change(
                name(), status -> status.with(PartState.FAILED, null).withDetail(failure.what(), failure.lastLines()));
        ready.completeExceptionally(failure);
    }
}
