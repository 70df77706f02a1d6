package dev.mek.cli.stack;

import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.catalog.TopicSpec;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.plan.KafkaPlan;
import dev.mek.local.plan.KafkaSecurity;
import dev.mek.local.plan.PartPlan;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PortWish;
import dev.mek.local.plan.PostgresPlan;
import dev.mek.local.plan.ProgramPlan;
import dev.mek.local.plan.ProgramReadiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * All start at once; the programs wait for what they need. There may be several of bookings, real services in place of the peers,
 * and further parts: the user's {@link Tailoring}. Database and Kafka may be elsewhere: {@link Outside}.
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
                    "BOOKINGS_HTTP_TOKEN_FILE",
                    "BOOKINGS_HTTP_TLS_CERTIFICATE_PATH",
                    "BOOKINGS_HTTP_TLS_PRIVATE_KEY_PATH",
                    "BOOKINGS_HTTP_TLS_CLIENT_CA_PATH")
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> ""));

    /** How a program gets into a Kafka that is guarded by certificates. */
    private static final Map<String, String> BY_CERTIFICATE = Map.of(
            "KAFKA_SECURITY_PROTOCOL", "SSL",
            "KAFKA_CA_PATH", "${kafka.caPath}",
            "KAFKA_CERTIFICATE_PATH", "${kafka.certificatePath}",
            "KAFKA_PRIVATE_KEY_PATH", "${kafka.privateKeyPath}");

    public Plan plan(Catalog catalog) {
        List<PartPlan> parts = new ArrayList<>();
        parts.add(database());
        parts.add(kafka(catalog));
        instances().names(BOOKINGS).forEach(instance -> parts.add(bookings(instance)));
        if (!wishes.tailoring().fakes().isEmpty()) {
            parts.add(peers());
        }
        OwnPlans own = new OwnPlans(instances(), kafkaEnvironment(), NOT_INHERITED.keySet());
        wishes.tailoring().own().forEach(part -> parts.addAll(own.of(part)));
        return new Plan(parts, wishes.reuse());
    }

    private PartPlan database() {
        return Optional.ofNullable(wishes.outside())
                .flatMap(Outside::databasePart)
                .<PartPlan>map(part -> part)
                .orElseGet(() -> new PostgresPlan(
                        POSTGRES,
                        port(wishes.postgresPort(), POSTGRES),
                        "bookings",
                        wishes.backend().isDocker()
                                ? ContainerImages.of(variables).postgres()
                                : null));
    }

    private PartPlan kafka(Catalog catalog) {
        Outside outside = wishes.outside();
        return outside != null
                ? outside.kafkaPart()
                : new KafkaPlan(
                        KAFKA,
                        port(wishes.kafkaPort(), KAFKA),
                        distribution.broker(wishes.makeCaches(), variables),
                        wishes.tls() ? new KafkaSecurity.MutualTls() : new KafkaSecurity.Plaintext(),
                        topics(catalog),
                        wishes.backend().isDocker()
                                ? ContainerImages.of(variables).kafka()
                                : null);
    }

    private Map<String, String> databaseEnvironment() {
        return Optional.ofNullable(wishes.outside())
                .flatMap(Outside::databaseEnvironment)
                .orElse(Map.of(
                        "BOOKINGS_DATABASE_URL", "${postgres.jdbcUrl}",
                        "BOOKINGS_DATABASE_USER", "${postgres.user}",
                        "BOOKINGS_DATABASE_PASSWORD", "${postgres.password}"));
    }

    /** What a program is told of how it gets into Kafka. */
    private Map<String, String> kafkaEnvironment() {
        Outside outside = wishes.outside();
        if (outside != null) {
            return outside.kafkaEnvironment();
        }
        Map<String, String> clear = Map.of("KAFKA_BROKERS", "${kafka.bootstrapServers}");
        return wishes.tls() ? all(clear, BY_CERTIFICATE) : clear;
    }

    private ProgramPlan bookings(String instance) {
        boolean first = instance.equals(instances().names(BOOKINGS).getFirst());
        return program(
                BOOKINGS,
                instance,
                first ? port(wishes.httpPort(), BOOKINGS) : PortWish.any(),
                run("bookings-service", "dev.mek.bookings.Main", "-Xmx256m", first),
                all(
                        Map.of(
                                // Under its name a process that follows a killed one has its shards and partitions at
                                // once.
                                "BOOKINGS_INSTANCE", instance, "BOOKINGS_HTTP_PORT", "${bookings.port}"),
                        databaseEnvironment(),
                        // Shorter than brokers accept by themselves; our own is told to.
                        wishes.outside() == null ? Map.of("BOOKINGS_INBOX_SESSION_MS", "3000") : Map.of()));
    }

    private ProgramPlan peers() {
        return program(
                PEERS,
                PEERS,
                port(wishes.peersPort(), PEERS),
                run("fake-peer-services", "dev.mek.peers.Main", "-Xmx128m", true),
                Map.of(
                        "PEERS_HTTP_PORT", "${peers.port}",
                        "PEERS_ROLES", String.join(",", wishes.tailoring().fakes()),
                        "PEERS_START_MS", ms(wishes.startsAfter()),
                        "PEERS_WORK_MS", ms(wishes.workTakes())));
    }

    /** What the command line names is stronger than what a file does. */
    private PortWish port(int named, String part) {
        return new PortWish(named == 0 ? wishes.tailoring().of(part).port() : named);
    }

    private Instances instances() {
        return new Instances(wishes.tailoring().instances());
    }

    /** Of several instances only one writes the cache. */
    private List<String> run(String program, String mainClass, String heap, boolean makesCache) {
        return distribution.program(program, mainClass, heap, makesCache && wishes.makeCaches(), variables);
    }

    private ProgramPlan program(
            String part, String instance, PortWish port, List<String> command, Map<String, String> environment) {
        Map<String, String> all = all(
                NOT_INHERITED,
                kafkaEnvironment(),
                environment,
                wishes.tailoring().of(part).environment());
        all.replaceAll((key, text) -> instances().resolve(text, part, instance));
        return new ProgramPlan(
                instance,
                port,
                command,
                all,
                new ProgramReadiness.Http("/health/ready"),
                Set.of(),
                READY_MAX,
                wishes.makeCaches() ? STOP_AND_MAKE_CACHE_MAX : STOP_MAX);
    }

    /** The later ones win. */
    @SafeVarargs
    private static Map<String, String> all(Map<String, String>... some) {
        Map<String, String> all = new HashMap<>();
        for (Map<String, String> one : some) {
            all.putAll(one);
        }
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
