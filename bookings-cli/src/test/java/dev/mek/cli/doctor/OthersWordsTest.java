package dev.mek.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the doctor knows of the service without its classes stands there as the doctor has it. */
class OthersWordsTest {

    private static final Path SERVICE =
            Path.of(System.getProperty("mek.root", ".."), "bookings-service", "src", "main");
    private static final Path DOCTOR = Path.of(
            System.getProperty("mek.root", ".."), "bookings-cli", "src", "main", "java", "dev", "mek", "cli", "doctor");

    @Test
    void theNewestMigrationIsKnown() throws IOException {
        int newest;
        try (Stream<Path> files = Files.list(SERVICE.resolve("resources/db/migration"))) {
            newest = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("V[0-9]+__.*"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
        }

        assertThat(Files.readString(DOCTOR.resolve("database/SchemaRules.java")))
                .contains("SCHEMA_VERSION = " + newest + ";");
    }

    @Test
    void theConsumerGroupIsKnown() throws IOException {
        String words = "GROUP = \"bookings-inbox\";";

        assertThat(Files.readString(SERVICE.resolve("java/dev/mek/bookings/inbox/Inbox.java")))
                .contains(words);
        assertThat(Files.readString(DOCTOR.resolve("kafka/GroupLook.java"))).contains(words);
    }

    @Test
    void theMetricsAreKnown() throws IOException {
        assertThat(Files.readString(Path.of(System.getProperty("mek.root", ".."), "docs", "operations.md")))
                .contains("`bookings_outbox_oldest_seconds`", "`bookings_dead_letters_waiting`");
    }
}
