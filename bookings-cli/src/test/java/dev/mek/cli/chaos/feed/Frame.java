package dev.mek.cli.chaos.feed;

/**
 * A frame of a stream as it came.
 *
 * @param event its name; {@code message} when it has none
 * @param id the last id that the stream has said; empty for none
 */
record Frame(String event, String id, String data) {}
