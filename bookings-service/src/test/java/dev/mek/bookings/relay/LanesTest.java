package dev.mek.bookings.relay;

import static dev.mek.bookings.relay.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.mek.bookings.outbox.OutboxRow;
import dev.mek.bookings.outbox.ShardSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final ShardSet FIRST = ShardSet.NONE.with(0);

    private final Lanes lanes = new Lanes(2);

    @BeforeEach
    void openTheFirstShard() {
        lanes.open(FIRST);
    }

    @Test
    void aLaneHasOneRowInFlightAndLanesDoNotWaitForEachOther() {
        offer(row(0, 1, 1), row(0, 1, 2), row(0, 2, 1));

        assertThat(lanes.next()).isEqualTo(row(0, 1, 1));
        assertThat(lanes.next()).isEqualTo(row(0, 2, 1));
        assertThat(lanes.next()).isNull();
        assertThat(lanes.flying()).isEqualTo(2);
    }

    @Test
    void theAcknowledgementLetsTheNextRowGo() {
        offer(row(0, 1, 1), row(0, 1, 2));
        OutboxRow first = take();

        lanes.delivered(first);

        assertThat(lanes.next()).isEqualTo(row(0, 1, 2));
    }

    @Test
    void aFailedRowGoesAgainBeforeAllLaterOnes() {
        offer(row(0, 1, 1), row(0, 1, 2));
        OutboxRow first = take();

        lanes.failed(first);

        assertThat(lanes.next()).isEqualTo(first);
        assertThat(lanes.next()).isNull();
    }

    @Test
    void aKnownRowIsNotTakenAgainUntilItIsSettled() {
        offer(row(0, 1, 1));
        OutboxRow row = take();
        lanes.delivered(row);

        assertThat(lanes.offer(row)).isFalse();
        lanes.settled(List.of(row));
        assertThat(lanes.offer(row)).isTrue();
    }

    @Test
    void whatRowsTakeCountsFromTheOfferUntilTheyAreSettledOrForgotten() {
        offer(row(0, 1, 1), row(0, 1, 2), row(0, 2, 1));
        OutboxRow flying = take();
        lanes.delivered(flying);

        assertThat(lanes.bytes()).isEqualTo(3L * Rows.BYTES);
        lanes.settled(List.of(flying));
        assertThat(lanes.bytes()).isEqualTo(2L * Rows.BYTES);
        OutboxRow failing = take();
        lanes.close(FIRST);
        assertThat(lanes.bytes()).isEqualTo(Rows.BYTES);
        lanes.failed(failing);
        assertThat(lanes.bytes()).isZero();
    }

    @Test
    void aShardThatIsNotOpenTakesNothing() {
        assertThat(lanes.offer(row(1, 1, 1))).isFalse();
        assertThat(lanes.size()).isZero();
    }

    @Test
    void closingForgetsWhatWaitsAndKeepsWhatFlies() {
        offer(row(0, 1, 1), row(0, 1, 2), row(0, 2, 1));
        OutboxRow flying = take();

        lanes.close(FIRST);

        assertThat(lanes.next()).isNull();
        assertThat(lanes.size()).isEqualTo(1);
        assertThat(lanes.busy()).isEqualTo(FIRST);
        lanes.failed(flying);
        assertThat(lanes.size()).isZero();
        assertThat(lanes.busy()).isEqualTo(ShardSet.NONE);
    }

    @Test
    void aShardThatComesBackWaitsForWhatStillFlies() {
        offer(row(0, 1, 1));
        OutboxRow flying = take();
        lanes.close(FIRST);
        lanes.open(FIRST);

        assertThat(lanes.offer(row(0, 1, 1))).isFalse();
        assertThat(lanes.offer(row(0, 1, 2))).isTrue();
        assertThat(lanes.next()).isNull();
        lanes.failed(flying);
        assertThat(lanes.next()).isEqualTo(row(0, 1, 1));
    }

    @Test
    void aParkedLaneRestsWhileOthersGoOn() {
        offer(row(0, 1, 1), row(0, 1, 2), row(0, 2, 1));
        lanes.park(take());

        assertThat(lanes.hasParked()).isTrue();
        assertThat(lanes.next()).isEqualTo(row(0, 2, 1));
        assertThat(lanes.next()).isNull();
        lanes.unpark();
        assertThat(lanes.next()).isEqualTo(row(0, 1, 1));
    }

    @Test
    void aShardIsBusyUntilItsRowsAreSettled() {
        offer(row(0, 1, 1));
        OutboxRow row = take();
        lanes.delivered(row);
        assertThat(lanes.busy()).isEqualTo(FIRST);

        lanes.settled(List.of(row));

        assertThat(lanes.busy()).isEqualTo(ShardSet.NONE);
    }

    @Test
    void anAnswerForARowThatNobodySentIsABug() {
        assertThatIllegalStateException().isThrownBy(() -> lanes.delivered(row(0, 9, 1)));
    }

    private void offer(OutboxRow... rows) {
        for (OutboxRow row : rows) {
            assertThat(lanes.offer(row)).isTrue();
        }
    }

    private OutboxRow take() {
        OutboxRow row = lanes.next();
        if (row == null) {
            throw new AssertionError("nothing to send");
        }
        return row;
    }
}
