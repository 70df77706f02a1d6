package dev.mek.bookings;

import dev.mek.contracts.catalog.Catalog;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.testing.LocalStack;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What a service finds around it: a database and topics of its own, told by the environment. */
final class Surroundings {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Surroundings() {}

    static Map<String, String> fresh() {
        LocalStack stack = LocalStack.shared();
        String prefix = "service" + COUNT.incrementAndGet() + "-"
                + ProcessHandle.current().pid() + ".";
        stack.createTopics(
                prefix,
                Catalog.load().topics().stream()
                        .map(topic -> new TopicSettings(topic.name(), topic.partitions(), Map.of()))
                        .toList());
        Map<String, String> environment = with(stack.bootstrapServers());
        environment.put("KAFKA_TOPIC_PREFIX", prefix);
        environment.put("KAFKA_GROUP_PREFIX", prefix);
        return environment;
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
}
