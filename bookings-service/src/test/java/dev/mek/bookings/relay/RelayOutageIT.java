package dev.mek.bookings.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.mek.bookings.loop.Eventually;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayOutageIT {

    private static final int LANES = 25;

    @TempDir
    Path folder;

    @Test
    void killsAndPausesOfTheBrokerCostTimeAndNothingElse() throws Exception {
        try (OwnBroker broker = new OwnBroker(folder, List.of());
                RelayWorld world = new RelayWorld(broker.bootstrapServers())) {
            List<UUID> lanes = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                lanes.add(UuidCreator.getTimeOrderedEpoch());
            }
            Relay first = world.start("a");
            Relay second = world.start("b");
            writeAll(world, lanes, 1);
            Eventually.until("a missing topic shows as an outage", () -> out(first) && out(second));
            world.createTopic();
            world.awaitEmptyOutbox();
            Eventually.until("both have shards", () -> shards(first) == 8 && shards(second) == 8);
            List<Long> epochs = epochs(world);

            broker.kill();
            writeAll(world, lanes, 2);
            Eventually.until("the outage shows", () -> out(first) || out(second));
            broker.restart();
            writeAll(world, lanes, 3);
            broker.pause();
            writeAll(world, lanes, 4);
            Eventually.until("the pause shows", () -> out(first) || out(second));
            broker.resume();
            world.awaitEmptyOutbox();

            TopicLog log = world.log();
            assertThat(lanes)
                    .allSatisfy(lane -> assertThat(log.firstDeliveries(lane))
                            .isEqualTo(LongStream.rangeClosed(1, 4).boxed().toList()));
            Eventually.until("the outage is over", () -> !out(first) && !out(second));
            assertThat(epochs(world))
                    .as("no shard changed hands over an outage that all had")
                    .isEqualTo(epochs);
        }
    }

    private static boolean out(Relay relay) {
        return relay.status().outageSince() != null;
    }

    private static int shards(Relay relay) {
        return relay.status().shards().size();
    }

    private static List<Long> epochs(RelayWorld world) {
        return world.database.withHandle(handle -> handle.createQuery("SELECT epoch FROM relay_lease ORDER BY shard")
                .mapTo(Long.class)
                .list());
    }

    private static void writeAll(RelayWorld world, List<UUID> lanes, long position) {
        world.database.useTransaction(handle -> lanes.forEach(lane -> world.write(handle, lane, position, 300)));
    }
}
