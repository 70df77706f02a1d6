package dev.mek.cli.chaos.stack;

import static java.util.Map.entry;

import dev.mek.cli.stack.Distribution;
import dev.mek.cli.stack.Topology;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.plan.KafkaPlan;
import dev.mek.local.plan.KafkaSecurity;
import dev.mek.local.plan.PartPlan;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PortWish;
import dev.mek.local.plan.PostgresPlan;
import dev.mek.local.plan.ProgramPlan;
import dev.mek.local.plan.ProgramReadiness;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a run: as {@link Topology}, but with several instances, a short lease, and quick peers that refuse some. */
record ChaosPlan(Path distribution, StackWishes wishes) {

    static final String POSTGRES = Topology.POSTGRES;
    static final String KAFKA = Topology.KAFKA;
    static final String PEERS = Topology.PEERS;

    /** Long: an instance that comes back on a busy machine reads all that was published before it is ready. */
    private static final Duration READY_MAX = Duration.ofMinutes(3);

    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    Plan plan() {
        List<PartPlan> parts = new ArrayList<>();
        parts.add(new PostgresPlan(POSTGRES, PortWish.any(), "bookings"));
        Path broker = jar("broker");
        parts.add(new KafkaPlan(
                KAFKA,
                PortWish.any(),
                new BrokerLibraries(List.of(broker), cache("broker")),
                new KafkaSecurity.Plaintext(),
                Topology.topics(Catalog.load())));
        wishes.names().forEach(name -> parts.add(instance(name)));
        parts.add(peers());
        return new Plan(parts);
    }

    private ProgramPlan instance(String name) {
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                entry("BOOKINGS_INSTANCE", name),
                entry("BOOKINGS_HTTP_PORT", "${" + name + ".port}"),
                entry("BOOKINGS_DATABASE_URL", "${postgres.jdbcUrl}"),
                entry("BOOKINGS_DATABASE_USER", "${postgres.user}"),
                entry("BOOKINGS_DATABASE_PASSWORD", "${postgres.password}"),
                entry("BOOKINGS_RELAY_HEARTBEAT_MS", "400"),
                entry("BOOKINGS_RELAY_LEASE_MS", String.valueOf(StackWishes.LEASE.toMillis())),
                entry("BOOKINGS_FEED_HEARTBEAT_MS", "1000"),
                // Small, so that who was away for long is served from Kafka.
                entry("BOOKINGS_FEED_RING_EVENTS", "2048"),
                entry("KAFKA_BROKERS", "${kafka.bootstrapServers}")));
        settings.putAll(wishes.variables());
        return program(name, java("bookings-service", "dev.mek.bookings.Main", wishes.overlay()), settings);
    }

    private ProgramPlan peers() {
        return program(
                PEERS,
                java("fake-peer-services", "dev.mek.peers.Main", null),
                Map.of(
                        "PEERS_HTTP_PORT", "${peers.port}",
                        "PEERS_SEED", String.valueOf(wishes.peersSeed()),
                        "PEERS_START_MS", "800",
                        "PEERS_WORK_MS", "400",
                        "PEERS_REFUSE_PERCENT", "10",
                        "PEERS_DECLINE_PERCENT", "10",
                        "KAFKA_BROKERS", "${kafka.bootstrapServers}"));
    }

    private static ProgramPlan program(String name, List<String> command, Map<String, String> environment) {
        return new ProgramPlan(
                name,
                PortWish.any(),
                command,
                environment,
                new ProgramReadiness.Http("/health/ready"),
                Set.of(),
                READY_MAX,
                STOP_MAX);
    }

    /** With its cache of loaded classes, if the class path is the one that it was made with. */
    private List<String> java(String program, String mainClass, @Nullable Path overlay) {
        Path jar = jar(program);
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        if (overlay == null) {
            words.addAll(cache(program));
        }
        words.addAll(List.of("-cp", overlay == null ? jar.toString() : overlay + File.pathSeparator + jar, mainClass));
        return words;
    }

    private List<String> cache(String program) {
        return Distribution.at(distribution, System.getenv()).caches().use(program, Map.of());
    }

    private Path jar(String program) {
        return distribution.resolve("lib").resolve(program).resolve(program + ".jar");
    }
}
