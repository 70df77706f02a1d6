package dev.mek.contracts.containment;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether every value that is valid under one schema is valid under another. */
public sealed interface Verdict {

    /** Every one is: proven. */
    record Ok() implements Verdict {}

    /** Not every one: this value is valid under the first and not under the second, as the validator confirms. */
    record Break(JsonNode witness) implements Verdict {}

    /** It is not known. The reason is a clause for people. */
    record Undecided(String reason) implements Verdict {}

    /** A schema cannot be read; where, by JSON Pointer and keyword (empty: the schema itself), and why. */
    record Unreadable(Side side, String pointer, String keyword, String reason) implements Verdict {}

    /** Which of the two schemas. */
    enum Side {
        OLD,
        NEW
    }
}
