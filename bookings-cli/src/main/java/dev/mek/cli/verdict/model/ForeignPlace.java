package dev.mek.cli.verdict.model;

import dev.mek.cli.verdict.history.DeadLetterRow;
import dev.mek.cli.verdict.history.ForeignRecord;

/** Where a record of another party lies. */
public record ForeignPlace(String topic, int partition, long offset) {

    public static ForeignPlace of(ForeignRecord record) {
        return new ForeignPlace(record.topic(), record.partition(), record.offset());
    }

    static ForeignPlace of(DeadLetterRow row) {
        return new ForeignPlace(row.topic(), row.partition(), row.offset());
    }

    @Override
    public String toString() {
        return topic + "[" + partition + "]@" + offset;
    }
}
