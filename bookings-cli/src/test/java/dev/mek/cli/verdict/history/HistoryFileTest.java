package dev.mek.cli.verdict.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mek.contracts.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    private static final Instant AT = Instant.parse("2026-11-23T11:15:00.123456Z");
    private static final Snapshot TOLD = new Snapshot(
            "b1", 1, 1, "PENDING", "OPEN", "UNANSWERED", "NONE", "north", AT, AT, "tyres", "ada", "v", 7900, "EUR");

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        History history = History.of(oneOfEachKind());

        for (String name : List.of("history.ndjson", "history.ndjson.gz")) {
            Path file = folder.resolve(name);
            HistoryFile.write(file, history);
            assertThat(HistoryFile.read(file)).isEqualTo(history);
        }
        assertThat(Files.readAllLines(folder.resolve("history.ndjson"))).hasSize(14);
    }

    @Test
    void whatIsNoObservationIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("history.ndjson"), "{\"kind\":\"rumour\"}\n");

        assertThatThrownBy(() -> HistoryFile.read(file)).hasMessageContaining("rumour");
    }

    @Test
    void aSnapshotIsReadFromTheFormThatAnswersAndEventsShare() throws IOException {
        Path example = Path.of(System.getProperty("mek.root"))
                .resolve("contracts/examples/bookings/booking-cancelled.v1/valid/usual.json");

        Snapshot told = Snapshot.of(Json.parse(Files.readAllBytes(example)));

        assertThat(told.version()).isEqualTo(2);
        assertThat(told.end()).isEqualTo("2026-03-30T07:30:00Z");
        assertThat(told.digest()).hasSize(16).isNotEqualTo(TOLD.digest());
    }

    private static List<Observation> oneOfEachKind() {
        return List.of(
                new Run("calm", 7, AT, AT, new TreeMap<>()),
                new Fault("kill", "bookings-1", AT, AT),
                new Answered("c1", Answered.Asks.CREATE, null, "k", "s", 201, TOLD, "d", AT, AT),
                new Answered("c1", Answered.Asks.CANCEL, "b1", null, "", null, null, "", AT, AT),
                new BookingRow(
                        "b1",
                        1,
                        "PENDING",
                        "OPEN",
                        1,
                        "UNANSWERED",
                        0,
                        0,
                        "NONE",
                        0,
                        0,
                        null,
                        null,
                        "north",
                        AT,
                        AT,
                        "tyres",
                        "ada",
                        "v",
                        7900,
                        "EUR",
                        AT,
                        AT),
                new VersionRow(
                        "b1",
                        1,
                        "REQUESTED",
                        "e1",
                        "PENDING",
                        "OPEN",
                        1,
                        "UNANSWERED",
                        "NONE",
                        AT,
                        AT,
                        "tyres",
                        AT,
                        null,
                        null,
                        4,
                        17L,
                        AT),
                new BayRow("b1", "north", 2, AT, AT),
                new InboxRow("/billing", "f1", "b1", "APPLIED", AT),
                new OutboxRow("b1", 2, AT),
                new DeadLetterRow("billing.payment.v1", 3, 9, "conflict", "parked"),
                new OwnRecord(4, 17, "b1", "e1", "t", TOLD, AT),
                foreign(new ForeignRecord.Said("/billing", "f1", "t", "b1", 1, 1, null, 7900L, "EUR", "d")),
                new Streamed("s1", 0, 1, Streamed.Mark.CHANGE, "1.x.4", new Streamed.Change("b1", 1, 4, 17, "d"), AT),
                new Stalled("s2", 5_000_000, 4_000_000, true, AT, AT));
    }

    private static ForeignRecord foreign(ForeignRecord.@Nullable Said said) {
        return new ForeignRecord("billing.payment.v1", 3, 9, "b1", said, AT);
    }
}
