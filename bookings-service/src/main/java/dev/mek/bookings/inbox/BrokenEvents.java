package dev.mek.bookings.inbox;

import dev.mek.bookings.telemetry.InboxMetrics;
import dev.mek.bookings.telemetry.LogKeys;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where records go that can never be handled: they are counted and their place is logged, never their content. Thread-safe.
 */
final class BrokenEvents {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenEvents.class);

    private final InboxMetrics metrics;

    BrokenEvents(InboxMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Takes broken records over; once this returns their offsets may be committed. An exception means that they have not
     * been taken: they come again.
     */
    void take(List<BrokenEvent> broken) {
        for (BrokenEvent event : broken) {
            metrics.rejected(event.topic(), event.reason().word());
            (event.reason() == BrokenReason.FAILURE ? LOG.atError() : LOG.atWarn())
                    .addKeyValue(LogKeys.TOPIC, event.origin().topic())
                    .addKeyValue(LogKeys.PARTITION, event.origin().partition())
                    .addKeyValue(LogKeys.OFFSET, event.origin().offset())
                    .addKeyValue(LogKeys.REASON, event.reason().word())
                    .addKeyValue("detail", event.detail())
                    .log("A record can never be handled; it is left out");
        }
    }
}
