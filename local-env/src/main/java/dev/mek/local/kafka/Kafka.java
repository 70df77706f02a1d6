package dev.mek.local.kafka;

import dev.mek.local.part.Launch;
import dev.mek.local.part.PartFailure;
import dev.mek.local.part.Readiness;
import dev.mek.local.process.AotCache;
import dev.mek.local.process.Command;
import dev.mek.local.process.EndSignal;
import dev.mek.local.process.PrivateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One Kafka node on the loopback address. */
public final class Kafka {
    private static final String READY = "broker ready";
    /** Quick to start and small; C2's throughput is not needed on one machine. */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            // Else the JVM warns of what Kafka's clients do in its way.
            "--sun-misc-unsafe-memory-access=allow");

    /** Options that users set for their own programs: one of them may not go with ours. */
    private static final Set<String> JVM_VARIABLES =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

    private static final Duration READY_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    private static final Duration STOP_AND_MAKE_CACHE_MAX = Duration.ofMinutes(2);

    private Kafka() {}

    /**
     * Writes the broker's settings and says how to start it. Ready means: clients can work, the topics are there as
     * wished.
     *
     * @throws PartFailure when the data there is of a later Kafka
     *
     * @param folder this broker's own; its data is in {@code data}
     */
    public static Launch launch(
            String name,
            BrokerLibraries libraries,
            Path folder,
            KafkaPorts ports,
            BrokerSecurity security,
            List<TopicSettings> topics) {
        Path data = folder.resolve("data");
        DataVersion.check(name, folder, libraries.kafkaLine());
        Path settings = folder.resolve("server.properties");
        Path topicsFile = folder.resolve("topics");
        write(settings, BrokerSettings.of(data, ports, security));
        write(topicsFile, topics);
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        words.addAll(libraries.options());
        words.addAll(
                List.of("-cp", libraries.joined(), "dev.mek.broker.Main", settings.toString(), topicsFile.toString()));
        Duration stopMax = AotCache.isMade(libraries.options()) ? STOP_AND_MAKE_CACHE_MAX : STOP_MAX;
        Command command = new Command(words, Map.of(), folder, JVM_VARIABLES);
        return new Launch(name, command, new Readiness.LogLine(READY), READY_MAX, EndSignal.TERM, stopMax);
    }

    public static String bootstrapServers(KafkaPorts ports) {
        return "127.0.0.1:" + ports.clients();
    }

    /** What a node is told wherever it runs: all but its folder, its addresses and who gets in. */
    public static Map<String, String> settings() {
        return BrokerSettings.ofAnyNode();
    }

    private static void write(Path file, Map<String, String> properties) {
        // Some settings are secrets.
        PrivateFile.write(
                file,
                new TreeMap<>(properties)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                                .collect(Collectors.joining()));
    }

    private static void write(Path file, List<TopicSettings> topics) {
        PrivateFile.write(file, topics.stream().map(Kafka::line).collect(Collectors.joining()));
    }

    private static String line(TopicSettings topic) {
        return topic.name() + " " + topic.partitions()
                + new TreeMap<>(topic.settings())
                        .entrySet().stream()
                                .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining())
                + "\n";
    }
}
