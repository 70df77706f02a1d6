package dev.mek.contracts.wire;

import dev.mek.contracts.message.Message;
import dev.mek.contracts.schema.Violation;
import java.util.List;

/** The verdict on a record that was read. */
public sealed interface Decoded {

    /** A known event that keeps its contract. */
    record Event(Envelope envelope, Message message) implements Decoded {}

    /**
     * A well-formed CloudEvent of a type that the catalogue does not have: its owner may add types. Skip it.
     *
     * @param type the type
     * @param source who sent it
     * @param id its id
     */
    record UnknownType(String type, String source, String id) implements Decoded {}

    /**
     * A record that can never be handled.
     *
     * @param reason which kind of thing is wrong
     * @param detail what is wrong, in a sentence; holds no text of the data, and of headers at most a short piece, so
     *     that it may be logged
     * @param violations of the contract, when {@code reason} is {@link Reason#CONTRACT}; else empty
     */
    record Rejected(Reason reason, String detail, List<Violation> violations) implements Decoded {
        public Rejected {
            violations = List.copyOf(violations);
        }
    }

    /** Kinds of records that can never be handled; stable names for metrics and dead letters. */
    enum Reason {
        /** The record has no key. */
        NULL_KEY,
        /** The record has no value. */
        NULL_VALUE,
        /** The record is larger than its topic allows. */
        OVERSIZE,
        /** The value is not a JSON document within bounds. */
        BYTES,
        /** The headers (or the structured event) are not the envelope that the contract asks for. */
        ENVELOPE,
        /** The key is not the subject: the record lies on a partition where its booking's order does not hold. */
        KEY_MISMATCH,
        /** The data breaks its schema. */
        CONTRACT
    }
}
