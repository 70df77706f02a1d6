package dev.mek.peers.behaviour;

import dev.mek.contracts.message.BookingSnapshot;
import dev.mek.contracts.message.Message;
import java.util.Optional;

/** A peer: pure. */
public interface Participant {

    /** The team's name; also its consumer group. */
    String name();

    /** Topic that its events go to, without prefix. */
    String topic();

    /** CloudEvents source of its events. */
    String source();

    /** What follows from a booking event. An event whose version is known already changes nothing. */
    Decision decide(Task known, BookingSnapshot booking);

    /** Which step an event of its own topic was; empty when it is none of its own. */
    Optional<Given> given(Message message);

    /** A step that was given for a request revision. */
    record Given(int requestRevision, Step step) {}
}
