package dev.mek.local.protocol;

/** One line of a part's log. */
public record PartLine(String part, String line) {}
