package dev.mek.local.testing;

import dev.mek.local.kafka.Kafka;
import dev.mek.local.kafka.KafkaPorts;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.kafka.Topics;
import dev.mek.local.postgres.DatabaseLogin;
import dev.mek.local.postgres.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;

/** A real PostgreSQL and a real Kafka for the integration tests of this JVM, with fsync on as in earnest. Thread-safe. */
public final class LocalStack {
    private final int postgresPort;
    private final KafkaPorts kafkaPorts;
    private final AtomicInteger databases = new AtomicInteger();

    private LocalStack(TestServers servers) {
        this.postgresPort = servers.postgresPort();
        this.kafkaPorts = servers.kafkaPorts();
    }

    /** The one of this JVM, started when first asked for; it ends with the JVM, however that ends. */
    public static LocalStack shared() {
        return Shared.STACK;
    }

    /** The server's administrative database. */
    public String jdbcUrl() {
        return Postgres.login(postgresPort, "postgres").jdbcUrl();
    }

    /** An empty database of its own. */
    public DatabaseLogin newDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), Postgres.USER, Postgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
        return Postgres.login(postgresPort, name);
    }

    public String bootstrapServers() {
        return Kafka.bootstrapServers(kafkaPorts);
    }

    /** Creates the topics with the prefix before their names; returns when they can be used. */
    public void createTopics(String prefix, List<TopicSettings> topics) {
        List<TopicSettings> wanted =
                topics.stream().map(topic -> topic.withPrefix(prefix)).toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            Topics.create(admin, wanted);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create topics with prefix " + prefix, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    private static LocalStack start() {
        return FreePorts.startOn(
                3,
                ports -> new LocalStack(TestServers.start(ports.get(0), new KafkaPorts(ports.get(1), ports.get(2)))));
    }

    /** Loaded, and so started, by the first use. */
    private static final class Shared {
        private static final LocalStack STACK = start();
    }
}
