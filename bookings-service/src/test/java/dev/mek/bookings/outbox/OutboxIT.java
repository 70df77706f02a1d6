package dev.mek.bookings.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.testing.LocalStack;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;

class OutboxIT {

    private static final long BYTES_MAX = 1L << 20;

    private final UUID lane = UuidCreator.getTimeOrderedEpoch();
    private final Outbox outbox = new Outbox(Map.of("topic", 1_000));
    private final Jdbi database = newDatabase();

    @Test
    void whatIsAppendedIsReadBackInTheOrderOfItsPositions() {
        database.useTransaction(
                handle -> outbox.append(handle, List.of(event(lane, 1, 10), event(lane, 2, 10), event(lane, 3, 10))));

        List<OutboxRow> rows = read(ShardSet.NONE.with(Shards.of(lane)), List.of());

        assertThat(rows).extracting(OutboxRow::position).containsExactly(1L, 2L, 3L);
        assertThat(rows.getFirst().headers().getFirst().name()).isEqualTo("ce_id");
        assertThat(rows.getFirst().key()).isNull();
    }

    @Test
    void readingStopsWhenEnoughBytesAreThere() {
        database.useTransaction(handle -> outbox.append(
                handle, List.of(event(lane, 1, 400), event(lane, 2, 400), event(lane, 3, 400), event(lane, 4, 400))));

        List<OutboxRow> some =
                database.withHandle(handle -> OutboxRows.read(handle, ShardSet.ALL, List.of(), 100, 700));
        List<OutboxRow> one = database.withHandle(handle -> OutboxRows.read(handle, ShardSet.ALL, List.of(), 100, 1));

        assertThat(some).extracting(OutboxRow::position).containsExactly(1L, 2L);
        assertThat(some).extracting(OutboxRow::bytes).allMatch(bytes -> bytes >= 400 && bytes < 450);
        assertThat(one).extracting(OutboxRow::position).containsExactly(1L);
    }

    @Test
    void knownRowsAndOtherShardsAreLeftOut() {
        database.useTransaction(handle -> outbox.append(handle, List.of(event(lane, 1, 10), event(lane, 2, 10))));
        ShardSet shard = ShardSet.NONE.with(Shards.of(lane));
        long first = read(shard, List.of()).getFirst().seq();

        assertThat(read(shard, List.of(first))).extracting(OutboxRow::position).containsExactly(2L);
        assertThat(read(ShardSet.ALL.without(shard), List.of())).isEmpty();
    }

    @Test
    void aTransactionThatFailsLeavesNoEvent() {
        assertThatThrownBy(() -> database.useTransaction(handle -> {
                    outbox.append(handle, List.of(event(lane, 1, 10)));
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");

        assertThat(read(ShardSet.ALL, List.of())).isEmpty();
    }

    @Test
    void anEventTooLargeForItsTopicIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> database.useTransaction(
                        handle -> outbox.append(handle, List.of(event(lane, 1, 10), event(lane, 2, 1_000)))))
                .isInstanceOf(EventTooLargeException.class)
                .hasMessageContaining("topic takes 1000");

        assertThat(read(ShardSet.ALL, List.of())).isEmpty();
    }

    @Test
    void anUnknownTopicIsABug() {
        OutboxEvent event = new OutboxEvent(lane, 1, "other", null, List.of(), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> database.useTransaction(handle -> outbox.append(handle, List.of(event))))
                .withMessageContaining("other");
    }

    private List<OutboxRow> read(ShardSet shards, List<Long> known) {
        return database.withHandle(handle -> OutboxRows.read(handle, shards, known, 100, BYTES_MAX));
    }

    private static OutboxEvent event(UUID lane, long position, int bytes) {
        return new OutboxEvent(lane, position, "topic", null, List.of(OutboxHeader.of("ce_id", "1")), new byte[bytes]);
    }

    private static Jdbi newDatabase() {
        DatabaseLogin login = LocalStack.shared().newDatabase();
        Flyway.configure()
                .dataSource(login.jdbcUrl(), login.user(), login.password())
                .load()
                .migrate();
        return Jdbi.create(login.jdbcUrl(), login.user(), login.password()).installPlugin(new PostgresPlugin());
    }
}
