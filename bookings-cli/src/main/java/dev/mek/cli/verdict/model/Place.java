package dev.mek.cli.verdict.model;

/** Where a record lies on a topic that goes without saying. */
public record Place(int partition, long offset) {
    @Override
    public String toString() {
        return "[" + partition + "]@" + offset;
    }
}
