package dev.mek.bookings;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process from its start to its signal. After SIGTERM or SIGINT it ends in order, within {@link #STOP_MAX}, with exit code
 * 0: it was asked to, and it did. What does not end by then is left behind by force, which is exit code 1.
 */
final class Life {

    /** Less than the ten seconds that orchestrators wait, or more, before they kill. */
    static final Duration STOP_MAX = Duration.ofSeconds(9);

    private static final int FAILED = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Life.class);

    private static volatile int exitCode;

    private Life() {}

    /** What starts; each part is added as soon as it stands. */
    @FunctionalInterface
    interface Start {
        void with(Closing closing) throws InterruptedException;
    }

    /** Starts, and returns only when the process ends. */
    static void live(Start start) {
        var closing = new Closing();
        Thread starter = Thread.currentThread();
        // A signal ends the start, too: whatever stands by then is closed in reverse.
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    starter.interrupt();
                    end(closing);
                }));
        try {
            start.with(closing);
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            LOG.atInfo().log("The service is ended");
        } catch (RuntimeException failure) {
            LOG.atError().setCause(failure).log("The service could not start");
            exitCode = FAILED;
            System.exit(FAILED);
        }
    }

    /** The Java platform would say 143 after a signal, whatever became of it. */
    private static void end(Closing closing) {
        Thread.ofPlatform().daemon().name("shutdown-bound").start(Life::forceAfterBound);
        closing.close();
        LOG.atInfo().log("The service has ended");
        Runtime.getRuntime().halt(exitCode);
    }

    private static void forceAfterBound() {
        try {
            Thread.sleep(STOP_MAX);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
        LOG.atError().addKeyValue("waitedMs", STOP_MAX.toMillis()).log("The service did not end in time");
        Runtime.getRuntime().halt(FAILED);
    }
}
