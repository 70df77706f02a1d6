package dev.mek.bookings.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.mek.bookings.loop.Eventually;
import dev.mek.bookings.outbox.ShardSet;
import dev.mek.bookings.outbox.Shards;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.testing.LocalStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayIT {

    private final RelayWorld world = RelayWorld.create();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void anEventReachesKafkaByteForByteAndLeavesTheTableForTheHistory() {
        UUID lane = UuidCreator.getTimeOrderedEpoch();
        Relay relay = world.start("one");
        world.write(lane, 1);
        relay.committed(List.of(lane));

        world.awaitEmptyOutbox();

        ConsumerRecord<byte[], byte[]> found = world.log().records().getFirst();
        assertThat(found.key()).asString().isEqualTo(lane.toString());
        assertThat(found.value()).asString().isEqualTo("x".repeat(300));
        assertThat(found.headers().lastHeader("none").value()).isNull();
        Map<String, Object> history = world.database.withHandle(
                handle -> handle.createQuery("SELECT published_partition, published_offset, published_at FROM history")
                        .mapToMap()
                        .one());
        assertThat(history)
                .containsEntry("published_partition", found.partition())
                .containsEntry("published_offset", found.offset());
        assertThat(history.get("published_at")).isNotNull();
    }

    @Test
    void aBacklogOfManyEventsOfFewBookingsGoesOutInOrder() {
        List<UUID> lanes = lanes(20);
        for (long position = 1; position <= 100; position++) {
            long at = position;
            world.database.useTransaction(handle -> lanes.forEach(lane -> world.write(handle, lane, at, 300)));
        }

        world.start("one");
        world.awaitEmptyOutbox();

        TopicLog log = world.log();
        assertThat(log.records()).hasSize(2_000);
        assertThat(lanes).allSatisfy(lane -> assertThat(log.positions(lane)).isEqualTo(oneTo(100)));
    }

    @Test
    void eventsThatAreTooLargeTogetherForTheWindowGoOutInOrderPartByPart() {
        List<UUID> lanes = lanes(10);
        for (long position = 1; position <= 12; position++) {
            long at = position;
            world.database.useTransaction(handle -> lanes.forEach(lane -> world.write(handle, lane, at, 100_000)));
        }

        world.start("one");
        world.awaitEmptyOutbox();

        TopicLog log = world.log();
        assertThat(lanes).allSatisfy(lane -> assertThat(log.positions(lane)).isEqualTo(oneTo(12)));
    }

    @Test
    void instancesShareTheShardsFairlyAndGiveThemBackWhenTheyStop() {
        Relay first = world.start("a");
        Eventually.until(
                "the only instance has all shards",
                () -> first.status().shards().equals(ShardSet.ALL));
        Relay second = world.start("b");
        Relay third = world.start("c");
        Eventually.until(
                "three instances share 16 shards",
                () -> shards(first, second, third).equals(List.of(6, 5, 5)));

        first.close();

        Eventually.until("two instances share them", () -> shards(second, third).equals(List.of(8, 8)));
    }

    @Test
    void aCommitOnOneInstanceWakesTheOneThatHoldsTheShard() {
        RelaySettings slow = RelayWorld.settings(Duration.ofMinutes(2), Duration.ofMinutes(10));
        Relay first = world.start("a", slow);
        Relay second = world.start("b", slow);
        Eventually.until("both have shards", () -> shards(first, second).equals(List.of(8, 8)));
        List<UUID> lanes = lanes(40);

        lanes.forEach(lane -> world.write(lane, 1));
        first.committed(lanes);

        world.awaitEmptyOutbox();
        assertThat(lanes)
                .extracting(Shards::of)
                .anyMatch(shard -> second.status().shards().has(shard));
    }

    @Test
    void rowsThatNobodyWasToldOfAreFoundByTheHeartbeat() {
        Relay relay = world.start("one");
        Eventually.until("it has all shards", () -> relay.status().shards().equals(ShardSet.ALL));

        lanes(10).forEach(lane -> world.write(lane, 1));

        world.awaitEmptyOutbox();
    }

    @Test
    void aKilledInstanceIsReplacedAndNothingIsLostOrOutOfOrder() {
        Relay first = world.start("a");
        Relay second = world.start("b");
        Eventually.until("both have shards", () -> shards(first, second).equals(List.of(8, 8)));
        List<UUID> lanes = lanes(30);

        for (long position = 1; position <= 60; position++) {
            long at = position;
            world.database.useTransaction(handle -> lanes.forEach(lane -> world.write(handle, lane, at, 300)));
            first.committed(lanes);
            second.committed(lanes);
            if (position == 30) {
                first.die();
            }
        }
        world.awaitEmptyOutbox();

        TopicLog log = world.log();
        assertThat(lanes)
                .allSatisfy(lane -> assertThat(log.firstDeliveries(lane)).isEqualTo(oneTo(60)));
        assertThat(second.status().shards()).isEqualTo(ShardSet.ALL);
        assertThat(publishedVersions()).isEqualTo(30 * 60);
    }

    @Test
    void anInstanceThatStartsAgainUnderItsNameTakesItsOwnShardsAtOnce() {
        RelaySettings slow = RelayWorld.settings(Duration.ofMillis(500), Duration.ofMinutes(10));
        Relay before = world.start("a", slow);
        Eventually.until("it has all shards", () -> before.status().shards().equals(ShardSet.ALL));
        before.die();

        Relay after = world.start("a", slow);

        Eventually.until("it has them again", () -> after.status().shards().equals(ShardSet.ALL));
    }

    @Test
    void anEventThatKafkaRefusesHoldsUpItsOwnBookingOnly() throws Exception {
        topicTakes(2_000);
        UUID refused = UuidCreator.getTimeOrderedEpoch();
        List<UUID> others = lanes(10);
        world.database.useTransaction(handle -> {
            world.write(handle, refused, 1, 5_000);
            world.write(handle, refused, 2, 10);
            others.forEach(lane -> world.write(handle, lane, 1, 10));
        });
        world.start("one");
        Eventually.until("all others are on Kafka", () -> world.rows() == 2);
        assertThat(world.log().positions(refused)).isEmpty();

        topicTakes(1_000_000);

        world.awaitEmptyOutbox();
        assertThat(world.log().positions(refused)).containsExactly(1L, 2L);
    }

    @Test
    void anInstanceThatIsCutOffFromKafkaLeavesItsShardsToTheOthersAndComesBack() throws Exception {
        try (Gate gate = Gate.closed(LocalStack.shared().bootstrapServers())) {
            Relay connected = world.start("a");
            Relay cutOff = world.start(
                    "b",
                    RelayWorld.QUICK,
                    KafkaAccess.plaintext(gate.address()).withPrefixes(world.kafka.topicPrefix(), ""));
            Eventually.until("both have shards", () -> shards(connected, cutOff).equals(List.of(8, 8)));

            List<UUID> lanes = lanes(40);
            lanes.forEach(lane -> world.write(lane, 1));
            connected.committed(lanes);
            world.awaitEmptyOutbox();

            assertThat(shards(connected, cutOff)).containsExactly(16, 0);
            assertThat(cutOff.status().withdrawn()).isTrue();
            gate.open();
            Eventually.until(
                    "both have shards again", () -> shards(connected, cutOff).equals(List.of(8, 8)));
            lanes.forEach(lane -> world.write(lane, 2));
            cutOff.committed(lanes);
            world.awaitEmptyOutbox();
            assertThat(lanes)
                    .allSatisfy(lane ->
                            assertThat(world.log().firstDeliveries(lane)).containsExactly(1L, 2L));
        }
    }

    @Test
    void lostConnectionsToTheDatabaseAreMadeAnew() {
        Relay relay = world.start("one");
        UUID lane = UuidCreator.getTimeOrderedEpoch();
        world.write(lane, 1);
        relay.committed(List.of(lane));
        world.awaitEmptyOutbox();

        world.database.useHandle(
                handle -> handle.createQuery("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """).mapTo(Integer.class).one());
        world.write(lane, 2);
        relay.committed(List.of(lane));

        world.awaitEmptyOutbox();
        assertThat(world.log().firstDeliveries(lane)).isEqualTo(oneTo(2));
    }

    private int publishedVersions() {
        return world.database.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM history WHERE published_at IS NOT NULL")
                        .mapTo(Integer.class)
                        .one());
    }

    private void topicTakes(int bytes) throws Exception {
        try (Admin admin = Admin.create(world.kafka.clientProperties())) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, world.kafka.topic(RelayWorld.TOPIC));
            ConfigEntry entry = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static List<Integer> shards(Relay... relays) {
        return List.of(relays).stream()
                .map(relay -> relay.status().shards().size())
                .toList();
    }

    private static List<UUID> lanes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> UuidCreator.getTimeOrderedEpoch())
                .toList();
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
