package dev.mek.peers.behaviour;

/** One kind of answer in a peer's round with a booking. Each is given at most once per request revision. */
public interface Step {

    /** Revisions that one request revision may use; a step's place stays below it. */
    int PLACES_PER_REQUEST = 10;

    /** Stable name; part of the event's identity. */
    String word();

    /** 1 to 9, in the order in which a later step replaces an earlier one. */
    int place();

    /** The revision of this step's event: a function of request revision and step alone, growing in both. */
    default long revision(int requestRevision) {
        return Math.addExact(Math.multiplyExact((long) requestRevision, PLACES_PER_REQUEST), place());
    }
}
