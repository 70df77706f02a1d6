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
        }
    }

    private static boolean out(Relay relay) {
        return relay.status().outageSince() != null;
    }

    private static void writeAll(RelayWorld world, List<UUID> lanes, long position) {
        world.database.useTransaction(handle -> lanes.forEach(lane -> world.write(handle, lane, position, 300)));
    }
}
