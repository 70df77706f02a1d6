package dev.mek.peers.behaviour;

import dev.mek.contracts.message.Message;
import java.time.Duration;

/**
 * An answer that a peer means to give.
 *
 * @param after how long after the booking event's own time; not after its reading, so that a restart changes nothing
 */
public record Planned(Step step, Occasion occasion, Duration after, Message message) {

    public long revision() {
        return step.revision(occasion.requestRevision());
    }
}
