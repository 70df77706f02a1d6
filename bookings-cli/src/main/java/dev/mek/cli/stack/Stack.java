package dev.mek.cli.stack;

import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.client.StackFailure;
import dev.mek.local.client.SupervisorClient;
import dev.mek.local.plan.StackFolder;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.protocol.StackStatus;
import dev.mek.local.supervisor.StackWipe;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A stack on this machine, by its name. */
public record Stack(String name, Map<String, String> environment) {

    public StackFolder folder() {
        return StackFolder.of(name, environment);
    }

    /**
     * Its supervisor.
     *
     * @throws NoStack when it is not up
     */
    public SupervisorClient supervisor() {
        return SupervisorClient.find(folder()).orElseThrow(() -> NoStack.named(name));
    }

    public StackStatus status() {
        SupervisorClient supervisor = supervisor();
        try {
            return supervisor.status();
        } catch (StackFailure goneMeanwhile) {
            throw NoStack.named(name);
        }
    }

    /** Removes what a stack that is not up has left; false when there was nothing, or it is up. */
    public boolean wipe() {
        return Files.exists(folder().path()) && StackWipe.wipeStopped(folder());
    }

    /** Where its service listens; of several instances, the first that is ready. */
    public URI service() {
        List<PartStatus> instances = instances(status(), Topology.BOOKINGS);
        return instances.stream()
                .filter(part -> part.state() == PartState.READY)
                .findFirst()
                // One that is not ready yet may still answer, and says best itself what it lacks.
                .or(() -> instances.stream()
                        .filter(part -> part.state() != PartState.PAUSED)
                        .findFirst())
                .map(part -> part.values().get("url"))
                .map(URI::create)
                .orElseThrow(() -> missing(Topology.BOOKINGS));
    }

    /** The instances of a part. */
    public static List<PartStatus> instances(StackStatus status, String part) {
        List<String> meant = PartNames.meant(
                part, status.parts().stream().map(PartStatus::name).toList());
        return status.parts().stream()
                .filter(each -> meant.contains(each.name()))
                .toList();
    }

    /** How to get into its Kafka. */
    public KafkaAccess kafka() {
        String servers = value(Topology.KAFKA, "bootstrapServers");
        status().value(Topology.KAFKA, "context").ifPresent(context -> {
            throw new NoStack("stack '" + name + "' uses the Kafka of context '" + context + "'; --context " + context
                    + " says how to get in");
        });
        return status().part(Topology.KAFKA)
                .filter(kafka -> kafka.values().containsKey("caPath"))
                .map(kafka -> KafkaAccess.fromEnvironment(Map.of(
                        "KAFKA_BROKERS", servers,
                        "KAFKA_CA_PATH", Objects.requireNonNull(kafka.values().get("caPath")),
                        "KAFKA_CERTIFICATE_PATH",
                                Objects.requireNonNull(kafka.values().get("certificatePath")),
                        "KAFKA_PRIVATE_KEY_PATH",
                                Objects.requireNonNull(kafka.values().get("privateKeyPath")))))
                .orElseGet(() -> KafkaAccess.plaintext(servers));
    }

    private String value(String part, String value) {
        return status().value(part, value).orElseThrow(() -> missing(part));
    }

    private NoStack missing(String part) {
        return new NoStack("stack '" + name + "' has no " + part + " yet; 'bookings status' shows how far it is");
    }
}
