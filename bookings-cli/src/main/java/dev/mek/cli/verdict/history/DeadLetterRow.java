package dev.mek.cli.verdict.history;

/**
 * A row of {@code dead_letter} at the end.
 *
 * @param topic where the record came from, without a prefix
 * @param reason why it could not be handled
 * @param state what became of it since, such as redriven
 */
public record DeadLetterRow(String topic, int partition, long offset, String reason, String state)
        implements Observation {}
