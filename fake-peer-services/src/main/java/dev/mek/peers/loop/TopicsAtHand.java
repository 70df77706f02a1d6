package dev.mek.peers.loop;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the broker answers and has the topics; they are never created from here. */
final class TopicsAtHand {

    private static final Logger log = LoggerFactory.getLogger(TopicsAtHand.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private TopicsAtHand() {}

    /**
     * Asks again and again, with growing pauses.
     *
     * @param stopsWithin waits so long for the order to stop; true when it came
     * @return false when the order to stop came first
     */
    static boolean await(Admin admin, Collection<String> topics, Predicate<Duration> stopsWithin) {
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++) {
            try {
                admin.describeTopics(topics).allTopicNames().get();
                return true;
            } catch (ExecutionException e) {
                log.atInfo()
                        .addKeyValue("topics", topics)
                        .addKeyValue("attempt", attempt)
                        .addKeyValue("waitMs", wait.toMillis())
                        .addKeyValue("error", String.valueOf(e.getCause()))
                        .log("waiting for broker and topics");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            if (stopsWithin.test(wait)) {
                return false;
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }
}
