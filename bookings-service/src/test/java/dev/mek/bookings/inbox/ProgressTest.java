package dev.mek.bookings.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final TopicPartition WORK = new TopicPartition("work", 0);
    private static final TopicPartition PAYMENT = new TopicPartition("payment", 3);

    private final Progress progress = new Progress();

    @Test
    void anOffsetIsSaidAgainUntilItsCommitSucceeds() {
        progress.done(offset(WORK, 7));

        assertThat(progress.uncommitted()).isEqualTo(offset(WORK, 7));
        assertThat(progress.uncommitted()).as("the first commit failed").isEqualTo(offset(WORK, 7));

        progress.committed(offset(WORK, 7));

        assertThat(progress.uncommitted()).isEmpty();
    }

    @Test
    void anOlderCommitDoesNotSettleANewerOffset() {
        progress.done(offset(WORK, 7));
        progress.done(offset(WORK, 9));

        progress.committed(offset(WORK, 7));

        assertThat(progress.uncommitted()).isEqualTo(offset(WORK, 9));
    }

    @Test
    void aPartitionThatLeavesIsCommittedOnceAndThenForgotten() {
        progress.done(offset(WORK, 7));
        progress.done(offset(PAYMENT, 2));

        assertThat(progress.leave(List.of(WORK))).isEqualTo(offset(WORK, 7));

        assertThat(progress.uncommitted()).isEqualTo(offset(PAYMENT, 2));
        assertThat(progress.leave(List.of(WORK))).isEmpty();
    }

    private static Map<TopicPartition, OffsetAndMetadata> offset(TopicPartition partition, long next) {
        return Map.of(partition, new OffsetAndMetadata(next));
    }
}
