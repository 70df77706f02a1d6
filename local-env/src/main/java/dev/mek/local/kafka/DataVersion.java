package dev.mek.local.kafka;

import dev.mek.local.part.PartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which line of Kafka made the data: Kafka reads what an earlier one wrote, not what a later one did. */
final class DataVersion {
    private DataVersion() {}

    /** Marks new data; checks that of an earlier start. */
    static void check(String part, Path folder, String ours) {
        Path mark = folder.resolve("kafka-version");
        try {
            if (Files.notExists(mark)) {
                Files.createDirectories(folder);
                Files.writeString(mark, ours + "\n");
                return;
            }
            String found = Files.readString(mark).strip();
            if (isLater(found, ours)) {
                throw new PartFailure(
                        part, "is Kafka " + ours + ", and the data in " + folder + " is of Kafka " + found, List.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + mark + ": " + e.getMessage(), e);
        }
    }

    static boolean isLater(String found, String ours) {
        return Runtime.Version.parse(found).compareTo(Runtime.Version.parse(ours)) > 0;
    }
}
