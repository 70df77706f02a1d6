package dev.mek.bookings;

import dev.mek.bookings.config.ServiceConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program: settings from the environment, a service from start to SIGTERM. */
public final class Main {

    private static final int FAILED = 1;
    private static final int BAD_SETTING = 2;
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        ServiceConfig config;
        try {
            config = ServiceConfig.from(System.getenv(), hostAndProcess());
        } catch (IllegalArgumentException bad) {
            System.err.println("bookings-service: " + bad.getMessage());
            System.exit(BAD_SETTING);
            return;
        }
        try {
            run(config);
        } catch (InterruptedException ended) {
            LOG.atInfo().log("The service was ended while it started");
        } catch (RuntimeException failure) {
            LOG.atError().setCause(failure).log("The service could not start");
            System.exit(FAILED);
        }
    }

    private static void run(ServiceConfig config) throws InterruptedException {
        var closing = new Closing();
        var ended = new CountDownLatch(1);
        Thread starter = Thread.currentThread();
        // A signal ends the start, too: whatever stands by then is closed in reverse.
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    starter.interrupt();
                    closing.close();
                    ended.countDown();
                }));
        Service.start(config, closing);
        ended.await();
    }

    private static String hostAndProcess() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            host = "localhost";
        }
        return host.toLowerCase(Locale.ROOT) + "-" + ProcessHandle.current().pid();
    }
}
