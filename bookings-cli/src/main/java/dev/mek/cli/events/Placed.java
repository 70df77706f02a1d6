package dev.mek.cli.events;

/** Where a record came to lie. */
public record Placed(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return topic + "[" + partition + "]@" + offset;
    }
}
