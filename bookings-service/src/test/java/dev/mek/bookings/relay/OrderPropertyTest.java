package dev.mek.bookings.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.outbox.OutboxRow;
import dev.mek.bookings.outbox.ShardSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The order rests on the lanes alone: here several senders all believe that they hold every lease, read the same table,
 * lose acknowledgements, close and reopen at any moment, and still no first delivery comes before that of the position
 * ahead of it, and nothing is lost.
 */
class OrderPropertyTest {

    private static final int LANES = 3;
    private static final int POSITIONS = 5;
    private static final int SENDERS = 3;
    private static final int STEPS = 400;

    @Property(tries = 2_000)
    void firstDeliveriesAreInOrderWhateverTheLeasesDo(@ForAll long seed) {
        World world = new World(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            world.anything();
        }
        world.calmDown();

        for (int lane = 0; lane < LANES; lane++) {
            assertThat(world.firstDeliveries(lane)).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    /** One table, one log, several senders with what each has in flight and has delivered but not yet removed. */
    private static final class World {
        private final Random random;
        private final Map<Long, OutboxRow> table = new HashMap<>();
        private final List<OutboxRow> log = new ArrayList<>();
        private final List<OutboxRow> late = new ArrayList<>();
        private final List<Sender> senders = new ArrayList<>();
        private final long[] written = new long[LANES];
        private long seq;

        World(Random random) {
            this.random = random;
            for (int i = 0; i < SENDERS; i++) {
                senders.add(new Sender());
            }
        }

        void anything() {
            Sender sender = senders.get(random.nextInt(SENDERS));
            switch (random.nextInt(8)) {
                case 0 -> write(random.nextInt(LANES));
                case 1 -> sender.read(random.nextInt(4));
                case 2, 3 -> sender.send();
                case 4 -> sender.answer(random.nextBoolean(), random.nextBoolean());
                case 5 -> sender.remove();
                case 6 -> sender.lanes.close(ShardSet.ALL);
                default -> sender.lanes.open(ShardSet.ALL);
            }
        }

        /** Everything is written, read and answered. */
        void calmDown() {
            for (int lane = 0; lane < LANES; lane++) {
                while (written[lane] < POSITIONS) {
                    write(lane);
                }
            }
            while (!table.isEmpty()) {
                for (Sender sender : senders) {
                    sender.lanes.open(ShardSet.ALL);
                    sender.read(Integer.MAX_VALUE);
                    sender.send();
                    sender.answer(true, true);
                    sender.remove();
                }
            }
        }

        private void write(int lane) {
            if (written[lane] < POSITIONS) {
                OutboxRow row = Rows.row(lane, lane, ++written[lane], ++seq);
                table.put(row.seq(), row);
            }
        }

        List<Long> firstDeliveries(int lane) {
            Set<Long> seen = new HashSet<>();
            return log.stream()
                    .filter(row -> row.lane().equals(new UUID(0, lane)))
                    .map(OutboxRow::position)
                    .filter(seen::add)
                    .toList();
        }

        private final class Sender {
            private final Lanes lanes = new Lanes(LANES);
            private final List<OutboxRow> flying = new ArrayList<>();
            private final List<OutboxRow> delivered = new ArrayList<>();

            void read(int limit) {
                table.values().stream()
                        .sorted((left, right) -> Long.compare(left.seq(), right.seq()))
                        .filter(row -> !lanes.knownSeqs().contains(row.seq()))
                        .limit(limit)
                        .forEach(lanes::offer);
            }

            void send() {
                OutboxRow row = lanes.next();
                if (row != null) {
                    flying.add(row);
                }
            }

            /** An answer for one row: stored and acknowledged, stored and not, or not stored (yet: it may come late). */
            void answer(boolean acknowledged, boolean stored) {
                if (flying.isEmpty()) {
                    return;
                }
                OutboxRow row = flying.remove(random.nextInt(flying.size()));
                if (acknowledged || stored) {
                    log.add(row);
                } else if (random.nextBoolean()) {
                    late.add(row);
                }
                if (acknowledged) {
                    lanes.delivered(row);
                    delivered.add(row);
                } else {
                    lanes.failed(row);
                }
                if (!late.isEmpty() && random.nextInt(4) == 0) {
                    log.add(late.remove(random.nextInt(late.size())));
                }
            }

            void remove() {
                delivered.forEach(row -> table.remove(row.seq()));
                lanes.settled(delivered);
                delivered.clear();
            }
        }
    }
}
