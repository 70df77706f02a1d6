package dev.mek.local.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a node that stands alone on one machine needs to be told. */
final class BrokerSettings {
    private static final String NODE = "1";

    private BrokerSettings() {}

    static Map<String, String> of(Path data, KafkaPorts ports, BrokerSecurity security) {
        Map<String, String> settings = new HashMap<>(ofAnyNode());
        settings.put("log.dirs", data.toString());
        // A static quorum keeps no address on disk: the node may come back on other ports.
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + ports.controller());
        settings.putAll(SecuritySettings.of(security, ports));
        return settings;
    }

    /** Without its folder, its addresses and who gets in. */
    static Map<String, String> ofAnyNode() {
        return Map.ofEntries(
                Map.entry("node.id", NODE),
                Map.entry("process.roles", "broker,controller"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "5"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "2"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                // Kafka is sized for a server; here it shares two cores and little memory with everything else.
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("background.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "1"),
                Map.entry("group.coordinator.threads", "1"),
                // No record every half a second into the metadata of a cluster where nothing happens.
                Map.entry("metadata.max.idle.interval.ms", "0"),
                // After a kill the restarted broker waits for its own old session to end.
                Map.entry("broker.session.timeout.ms", "1500"),
                Map.entry("broker.heartbeat.interval.ms", "300"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.min.session.timeout.ms", "1000"),
                Map.entry("group.consumer.min.heartbeat.interval.ms", "200"),
                Map.entry("group.consumer.heartbeat.interval.ms", "500"),
                Map.entry("group.consumer.min.session.timeout.ms", "1000"));
    }
}
