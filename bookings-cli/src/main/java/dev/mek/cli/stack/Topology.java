package dev.mek.cli.stack;

import static java.util.Map.entry;

import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.TopicSpec;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.plan.KafkaPlan;
import dev.mek.local.plan.KafkaSecurity;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PortWish;
import dev.mek.local.plan.PostgresPlan;
import dev.mek.local.plan.ProgramPlan;
import dev.mek.local.plan.ProgramReadiness;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The local stack. This file is its diagram:
 *
 * <pre>
 *   HTTP, SSE ─▶ bookings ─▶ postgres
 *                   ▲ │
 *                   │ ▼
 *                 kafka ◀─▶ peers (workshop, billing)
 * </pre>
 *
 * All start at once; the programs wait for what they need.
 */
public record Topology(Distribution distribution, Wishes wishes, Map<String, String> variables) {

    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    public static final String BOOKINGS = "bookings";
    public static final String PEERS = "peers";

    private static final Duration READY_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    /** A run that makes the caches writes them as it ends. */
    private static final Duration STOP_AND_MAKE_CACHE_MAX = Duration.ofMinutes(2);

    /** What a user's shell says of other clusters and services is not meant for this stack; empty counts as absent. */
    private static final Map<String, String> NOT_INHERITED = Stream.of(
                    "KAFKA_SECURITY_PROTOCOL",
                    "KAFKA_CA_PATH",
                    "KAFKA_CERTIFICATE_PATH",
                    "KAFKA_PRIVATE_KEY_PATH",
                    "KAFKA_SASL_MECHANISM",
                    "KAFKA_USERNAME",
                    "KAFKA_PASSWORD",
                    "KAFKA_PASSWORD_FILE",
                    "KAFKA_TOPIC_PREFIX",
                    "KAFKA_GROUP_PREFIX",
                    "BOOKINGS_DATABASE_PASSWORD_FILE",
                    "BOOKINGS_HTTP_HOST",
                    "BOOKINGS_HTTP_HOSTS",
                    "BOOKINGS_HTTP_TOKEN",
                    "BOOKINGS_HTTP_TOKEN_FILE")
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> ""));

    /** How a program gets into a Kafka that is guarded by certificates. */
    private static final Map<String, String> BY_CERTIFICATE = Map.of(
            "KAFKA_SECURITY_PROTOCOL", "SSL",
            "KAFKA_CA_PATH", "${kafka.caPath}",
            "KAFKA_CERTIFICATE_PATH", "${kafka.certificatePath}",
            "KAFKA_PRIVATE_KEY_PATH", "${kafka.privateKeyPath}");

    public Plan plan(Catalog catalog) {
        return new Plan(List.of(
                new PostgresPlan(POSTGRES, new PortWish(wishes.postgresPort()), "bookings"),
                new KafkaPlan(
                        KAFKA,
                        new PortWish(wishes.kafkaPort()),
                        distribution.broker(wishes.makeCaches(), variables),
                        wishes.tls() ? new KafkaSecurity.MutualTls() : new KafkaSecurity.Plaintext(),
                        topics(catalog)),
                program(
                        BOOKINGS,
                        wishes.httpPort(),
                        run("bookings-service", "dev.mek.bookings.Main", "-Xmx256m"),
                        Map.ofEntries(
                                // Under its name a process that follows a killed one has its shards and partitions at
                                // once.
                                entry("BOOKINGS_INSTANCE", BOOKINGS),
                                // Shorter than brokers accept by themselves; this one is told to.
                                entry("BOOKINGS_INBOX_SESSION_MS", "3000"),
                                entry("BOOKINGS_HTTP_PORT", "${bookings.port}"),
                                entry("BOOKINGS_DATABASE_URL", "${postgres.jdbcUrl}"),
                                entry("BOOKINGS_DATABASE_USER", "${postgres.user}"),
                                entry("BOOKINGS_DATABASE_PASSWORD", "${postgres.password}"),
                                entry("KAFKA_BROKERS", "${kafka.bootstrapServers}"))),
                program(
                        PEERS,
                        wishes.peersPort(),
                        run("fake-peer-services", "dev.mek.peers.Main", "-Xmx128m"),
                        Map.ofEntries(
                                entry("PEERS_HTTP_PORT", "${peers.port}"),
                                entry("PEERS_START_MS", ms(wishes.startsAfter())),
                                entry("PEERS_WORK_MS", ms(wishes.workTakes())),
                                entry("KAFKA_BROKERS", "${kafka.bootstrapServers}")))));
    }

    private List<String> run(String program, String mainClass, String heap) {
        return distribution.program(program, mainClass, heap, wishes.makeCaches(), variables);
    }

    private ProgramPlan program(String name, int port, List<String> command, Map<String, String> environment) {
        return new ProgramPlan(
                name,
                new PortWish(port),
                command,
                alone(environment),
                new ProgramReadiness.Http("/health/ready"),
                Set.of(),
                READY_MAX,
                wishes.makeCaches() ? STOP_AND_MAKE_CACHE_MAX : STOP_MAX);
    }

    private Map<String, String> alone(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(NOT_INHERITED);
        if (wishes.tls()) {
            all.putAll(BY_CERTIFICATE);
        }
        all.putAll(environment);
        return all;
    }

    private static String ms(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    /** The topics of the contracts as Kafka is to have them. */
    public static List<TopicSettings> topics(Catalog catalog) {
        return catalog.topics().stream().map(Topology::topic).toList();
    }

    private static TopicSettings topic(TopicSpec topic) {
        return new TopicSettings(
                topic.name(),
                topic.partitions(),
                Map.of(
                        "retention.ms", String.valueOf(topic.retentionMs()),
                        "cleanup.policy", topic.cleanupPolicy(),
                        "max.message.bytes", String.valueOf(topic.maxMessageBytes())));
    }
}
