package dev.mek.cli.doctor.kafka;

import dev.mek.cli.doctor.target.HostPort;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.Selector;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * Logs in at one address and asks there, and only there, who belongs to the cluster. Kafka's own clients go to the advertised
 * addresses for every answer, and where those cannot be reached they only say that time has run out.
 */
final class FirstTalk {

    private static final String CLIENT = "bookings-doctor";
    private static final long BACK_OFF_MS = 50;
    private static final int BUFFER_BYTES = 64 * 1024;

    /** Who belongs to it, under the addresses that clients are sent to. */
    record Cluster(String id, List<HostPort> advertised) {}

    private FirstTalk() {}

    /**
     * Asks.
     *
     * @param properties by which clients get in, secrets included
     * @throws AuthenticationException when the login is refused
     * @throws IOException when it does not answer
     */
    static Cluster with(Map<String, Object> properties, HostPort at, int stepMs) throws IOException {
        AdminClientConfig config = new AdminClientConfig(properties);
        LogContext log = new LogContext();
        Node node = new Node(-1, at.host(), at.port());
        try (Metrics metrics = new Metrics();
                Selector selector = new Selector(
                        Selector.NO_IDLE_TIMEOUT_MS,
                        metrics,
                        Time.SYSTEM,
                        CLIENT,
                        ClientUtils.createChannelBuilder(config, Time.SYSTEM, log),
                        log);
                NetworkClient client = new NetworkClient(
                        selector,
                        new ManualMetadataUpdater(),
                        CLIENT,
                        1,
                        BACK_OFF_MS,
                        BACK_OFF_MS,
                        BUFFER_BYTES,
                        BUFFER_BYTES,
                        stepMs,
                        stepMs,
                        stepMs,
                        Time.SYSTEM,
                        true,
                        new ApiVersions(),
                        log,
                        MetadataRecoveryStrategy.NONE)) {
            if (!NetworkClientUtils.awaitReady(client, node, Time.SYSTEM, stepMs)) {
                throw new IOException("no answer for " + stepMs + " ms");
            }
            MetadataResponse answer = (MetadataResponse) NetworkClientUtils.sendAndReceive(
                            client,
                            client.newClientRequest(
                                    node.idString(),
                                    MetadataRequest.Builder.forTopicNames(List.of(), false),
                                    Time.SYSTEM.milliseconds(),
                                    true),
                            Time.SYSTEM)
                    .responseBody();
            return new Cluster(
                    String.valueOf(answer.clusterId()),
                    answer.brokers().stream()
                            .map(broker -> new HostPort(broker.host(), broker.port()))
                            .toList());
        }
    }
}
