package dev.mek.cli.http;

/**
 * One event of an event stream.
 *
 * @param event its type, {@code message} where the stream names none
 * @param id the last id that the stream has named, in this event or before; empty when there was none
 */
record SseFrame(String event, String data, String id) {}
