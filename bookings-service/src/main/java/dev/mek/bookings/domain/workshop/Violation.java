package dev.mek.bookings.domain.workshop;

/**
 * What is wrong with a request that is otherwise well formed.
 *
 * @param pointer JSON pointer into the request, such as {@code /slot/start}
 * @param rule the rule's stable name, such as {@code off-grid}
 * @param message plain words for the caller
 */
public record Violation(String pointer, String rule, String message) {}
