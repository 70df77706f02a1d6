package dev.mek.cli.verdict.model;

/** What identifies an event for good (CloudEvents 1.0 §3.1.1). */
public record Identity(String source, String eventId) {
    @Override
    public String toString() {
        return source + " " + eventId;
    }
}
