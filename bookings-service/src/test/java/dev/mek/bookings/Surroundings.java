package dev.mek.bookings;

import dev.mek.contracts.catalog.Catalog;
import dev.mek.contracts.wire.KafkaAccess;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.testing.LocalStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** What a service finds around it: a database and topics of its own, told by the environment. */
final class Surroundings {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Surroundings() {}

    static Map<String, String> fresh() {
        LocalStack stack = LocalStack.shared();
        String prefix = "service" + COUNT.incrementAndGet() + "-"
                + ProcessHandle.current().pid() + ".";
        stack.createTopics(prefix, topics());
        Map<String, String> environment = with(stack.bootstrapServers());
        environment.put("KAFKA_TOPIC_PREFIX", prefix);
        environment.put("KAFKA_GROUP_PREFIX", prefix);
        return environment;
    }

    static List<TopicSettings> topics() {
        return Catalog.load().topics().stream()
                .map(topic -> new TopicSettings(topic.name(), topic.partitions(), Map.of()))
                .toList();
    }

    /** Shuts the database of that environment, also for those who are in, or opens it. */
    static void allowConnections(Map<String, String> environment, boolean allowed) {
        String url = environment.getOrDefault("BOOKINGS_DATABASE_URL", "");
        String name = url.substring(url.lastIndexOf('/') + 1);
        Jdbi admin = Jdbi.create(
                LocalStack.shared().jdbcUrl(),
                environment.get("BOOKINGS_DATABASE_USER"),
                environment.get("BOOKINGS_DATABASE_PASSWORD"));
        admin.useHandle(handle -> {
            handle.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + allowed);
            handle.select(
                            "SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE datname = ? AND NOT ?",
                            name,
                            allowed)
                    .mapTo(String.class)
                    .list();
        });
    }

    /** A database of its own, and a broker that has the topics. */
    static Map<String, String> with(String bootstrapServers) {
        DatabaseLogin login = LocalStack.shared().newDatabase();
        return new HashMap<>(Map.of(
                "BOOKINGS_HTTP_PORT", "0",
                "BOOKINGS_DATABASE_URL", login.jdbcUrl(),
                "BOOKINGS_DATABASE_USER", login.user(),
                "BOOKINGS_DATABASE_PASSWORD", login.password(),
                "KAFKA_BROKERS", bootstrapServers));
    }

    /** What the service of that environment reads and writes, for a test to do the same. */
    static KafkaAccess kafka(Map<String, String> environment) {
        String prefix = Objects.requireNonNull(environment.get("KAFKA_TOPIC_PREFIX"));
        return KafkaAccess.plaintext(Objects.requireNonNull(environment.get("KAFKA_BROKERS")))
                .withPrefixes(prefix, prefix);
    }
}
