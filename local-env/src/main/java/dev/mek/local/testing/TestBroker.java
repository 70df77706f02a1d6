package dev.mek.local.testing;

import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.kafka.BrokerSecurity;
import dev.mek.local.kafka.Kafka;
import dev.mek.local.kafka.KafkaPorts;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.part.Launch;
import dev.mek.local.part.PartFailure;
import dev.mek.local.part.RunningPart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A Kafka node of a test's own, guarded as the test wishes, even so that nobody gets in. It ends with the JVM at the latest. */
public final class TestBroker implements AutoCloseable {
    private static final int PORTS = 3;

    private final RunningPart part;
    private final Path folder;
    private final int clientsPort;
    private final int insidePort;

    private TestBroker(RunningPart part, Path folder, int clientsPort, int insidePort) {
        this.part = part;
        this.folder = folder;
        this.clientsPort = clientsPort;
        this.insidePort = insidePort;
    }

    /** Returns when the broker is ready and has the topics. */
    public static TestBroker start(BrokerSecurity front, List<TopicSettings> topics) {
        return start(front, Map.of(), topics);
    }

    /**
     * The same with more settings of the broker.
     *
     * @throws PartFailure when it cannot start
     */
    public static TestBroker start(BrokerSecurity front, Map<String, String> settings, List<TopicSettings> topics) {
        return FreePorts.startOn(PORTS, ports -> startOn(ports, front, settings, topics));
    }

    /** Where clients are asked for what {@code front} says. */
    public String bootstrapServers() {
        return "127.0.0.1:" + clientsPort;
    }

    /** Where nobody is asked for anything: for who looks after the broker. */
    public String insideServers() {
        return "127.0.0.1:" + insidePort;
    }

    @Override
    public void close() {
        TestServers.end(List.of(part), folder);
    }

    private static TestBroker startOn(
            List<Integer> ports, BrokerSecurity front, Map<String, String> settings, List<TopicSettings> topics) {
        Path root =
                Path.of(Objects.requireNonNull(System.getProperty("mek.root"), "system property mek.root is not set"));
        Path folder = TestFolder.create();
        Launch launch = Kafka.launch(
                "kafka",
                BrokerLibraries.inBuild(root),
                folder.resolve("kafka"),
                new KafkaPorts(ports.get(0), ports.get(1)),
                new BrokerSecurity.Behind(front, ports.get(2), settings),
                topics);
        RunningPart part = TestServers.start(folder, launch);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> part.body().kill(), "end of a test broker"));
        try {
            part.awaitReady();
            return new TestBroker(part, folder, ports.get(0), ports.get(2));
        } catch (PartFailure failure) {
            TestServers.end(List.of(part), folder);
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a broker started", e);
        }
    }
}
