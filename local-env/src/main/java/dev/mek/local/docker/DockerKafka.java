package dev.mek.local.docker;

import dev.mek.local.kafka.Kafka;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.kafka.Topics;
import dev.mek.local.part.Launch;
import dev.mek.local.part.Readiness;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.testcontainers.utility.DockerImageName;

/** A Kafka node in a container of the official image, told the same as the embedded one. */
public final class DockerKafka {
    private static final int CLIENTS = 9092;
    /** Both only for the node itself. */
    private static final String INSIDE = "127.0.0.1:9093";

    private static final String CONTROLLER = "127.0.0.1:9094";

    private static final String DATA = "/var/lib/kafka/data";
    private static final Duration READY_MAX = Duration.ofSeconds(90);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private DockerKafka() {}

    /**
     * Gets the image and says how to start the node. Ready means: clients can work, the topics are there as wished.
     *
     * @param port on the loopback address
     * @param news told of the progress of a pull
     */
    public static Launch launch(
            DockerEngine engine,
            String name,
            String image,
            int port,
            List<TopicSettings> topics,
            Consumer<String> news) {
        DockerImageName full = Images.get(engine.client(), name, image, news);
        ContainerPlan plan = new ContainerPlan(name, image, List.of(), environment(port), port, CLIENTS, DATA);
        return new Launch(
                name,
                lines -> Containers.start(engine, plan, full, lines),
                new Readiness.Known(
                        "the node to answer, and its topics to be as wished",
                        () -> Topics.ensure(name, "127.0.0.1:" + port, topics)),
                READY_MAX,
                STOP_MAX);
    }

    /** The image takes each setting as a variable. The port is known beforehand, and so is what clients are told of it. */
    private static Map<String, String> environment(int port) {
        Map<String, String> settings = new HashMap<>(Kafka.settings());
        settings.put("log.dirs", DATA);
        settings.put("controller.quorum.voters", settings.get("node.id") + "@" + CONTROLLER);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners", "CLIENTS://0.0.0.0:" + CLIENTS + ",INSIDE://" + INSIDE + ",CONTROLLER://" + CONTROLLER);
        settings.put("advertised.listeners", "CLIENTS://127.0.0.1:" + port + ",INSIDE://" + INSIDE);
        settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "INSIDE");
        Map<String, String> variables = new HashMap<>();
        settings.forEach((key, value) ->
                variables.put("KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        variables.put("KAFKA_HEAP_OPTS", "-Xmx256m");
        return variables;
    }
}
