package dev.mek.cli.chaos.collect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether a system has come to rest: nothing waits in the outbox, and every group has read, and dealt with, all that its
 * topics hold.
 */
public final class Rest implements AutoCloseable {

    private static final int CALL_SECONDS_MAX = 10;

    private final Database database;
    private final Admin admin;

    public Rest(Database database, String bootstrapServers) {
        this.database = database;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** What is still under way, in words, or cannot be told; empty at rest. */
    public String underWay() {
        try {
            long rows = database.read("SELECT count(*) AS rows FROM outbox", row -> row.large("rows"))
                    .getFirst();
            Map<String, Long> lag = lag();
            return rows == 0 && lag.isEmpty() ? "" : "outbox rows " + rows + ", lag " + lag;
        } catch (SQLException | ExecutionException | TimeoutException away) {
            return "cannot be told: " + away.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "cannot be told: interrupted";
        }
    }

    /** By group and partition, where it is not 0. The peers commit what they have answered, not what they have read. */
    private Map<String, Long> lag() throws ExecutionException, TimeoutException, InterruptedException {
        Map<String, Long> lag = new TreeMap<>();
        List<String> groups = admin.listGroups().all().get(CALL_SECONDS_MAX, TimeUnit.SECONDS).stream()
                .map(group -> group.groupId())
                .toList();
        for (String group : groups) {
            Map<TopicPartition, OffsetAndMetadata> at = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(CALL_SECONDS_MAX, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            at.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
            admin.listOffsets(wanted)
                    .all()
                    .get(CALL_SECONDS_MAX, TimeUnit.SECONDS)
                    .forEach((partition, end) -> {
                        OffsetAndMetadata committed = at.get(partition);
                        long left = end.offset() - (committed == null ? 0 : committed.offset());
                        if (left != 0) {
                            lag.put(group + " " + partition, left);
                        }
                    });
        }
        return lag;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
