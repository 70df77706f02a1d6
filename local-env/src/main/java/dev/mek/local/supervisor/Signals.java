package dev.mek.local.supervisor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes of TERM and INT a stop in order: the process ends only when that is done. */
final class Signals implements AutoCloseable {
    private static final int STOP_SECONDS_MAX = 30;

    private final CountDownLatch stopped = new CountDownLatch(1);

    private Signals() {}

    static Signals listen(CompletableFuture<StopReason> stop) {
        Signals signals = new Signals();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stop.complete(new StopReason.Signalled());
                            signals.await();
                        },
                        "signals"));
        return signals;
    }

    @Override
    public void close() {
        stopped.countDown();
    }

    private void await() {
        try {
            if (!stopped.await(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                System.err.println("the stack was not stopped after " + STOP_SECONDS_MAX + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
