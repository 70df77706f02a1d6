package dev.mek.bookings.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShardsTest {

    /** Rows in running databases carry these numbers: a change here loses the order of events under way. */
    @Test
    void theHashNeverChanges() {
        assertThat(Shards.of(UUID.fromString("0197a3c4-5b6d-7e8f-8a9b-0c1d2e3f4a5b")))
                .isEqualTo(1);
        assertThat(Shards.of(UUID.fromString("0197a3c4-5b6d-7e90-8a9b-0c1d2e3f4a5b")))
                .isEqualTo(8);
        assertThat(Shards.of(new UUID(0, 0))).isZero();
    }

    @Test
    void timeOrderedIdsSpreadEvenly() {
        int[] lanes = new int[Shards.COUNT];
        for (int i = 0; i < 16_000; i++) {
            lanes[Shards.of(UuidCreator.getTimeOrderedEpochPlus1())]++;
        }

        assertThat(Arrays.stream(lanes)).allMatch(count -> count > 800 && count < 1_200);
    }
}
