package dev.mek.cli.doctor.finding;

/**
 * A look at one thing.
 *
 * @param about which thing, such as {@code Kafka 127.0.0.1:9092}
 * @param aspect what of it
 * @param detail what was seen, or why it was not looked at
 */
public record Note(String about, String aspect, Outcome outcome, String detail) {

    /** What came of it. */
    public enum Outcome {
        FINE,
        FOUND,
        /** It needs something else that failed, or that is not there. */
        NOT_LOOKED
    }
}
