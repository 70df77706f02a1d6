package dev.mek.cli.chaos.collect;

/** An event in the outbox. */
public record Waiting(String booking, long version) {}
