package dev.mek.contracts.surface;

/**
 * A finding that somebody has decided to live with.
 *
 * @param rule the rule's id
 * @param subject the event's type or the topic's or owner's name
 * @param at the place in the message; empty for any
 */
public record Exemption(String pointer, String rule, String subject, String at, String reason) {}
