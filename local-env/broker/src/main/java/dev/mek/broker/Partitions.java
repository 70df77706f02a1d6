package dev.mek.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The broker answers that a topic is created before its partitions can be written to. A producer that begins in between,
 * with several batches in flight, may have a later one accepted first, and is out of sequence for good.
 */
final class Partitions {
    private static final int SECONDS_MAX = 20;
    private static final int LOOK_AGAIN_MS = 10;

    private Partitions() {}

    /** Returns when every partition of the topics answers where it ends. */
    static void await(Admin admin, List<Topic> topics) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
        while (true) {
            try {
                admin.listOffsets(ends).all().get(SECONDS_MAX, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException notYet) {
                if (!(notYet.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            }
        }
    }
}
