package dev.mek.bookings;

import dev.mek.bookings.config.ServiceConfig;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service with a failpoint between a commit and its answer: it says that it is there, and stays until it is killed. */
final class FailpointMain {

    static final String REACHED = "Failpoint committed-not-answered is reached";

    private static final Logger LOG = LoggerFactory.getLogger(FailpointMain.class);

    private FailpointMain() {}

    public static void main(String[] arguments) {
        ServiceConfig config = ServiceConfig.from(System.getenv(), "failpoint");
        Life.live(closing -> Service.start(config, closing, relay -> bookings -> {
            LOG.atInfo().log(REACHED);
            stay();
        }));
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }
}
