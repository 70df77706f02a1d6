package dev.mek.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.postgres.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;

class LocalStackIT {
    private final LocalStack stack = LocalStack.shared();

    @Test
    void eachDatabaseIsNewAndDurable() throws SQLException {
        DatabaseLogin first = stack.newDatabase();
        DatabaseLogin second = stack.newDatabase();

        assertThat(first.jdbcUrl()).isNotEqualTo(second.jdbcUrl());
        assertThat(show(second, "fsync")).isEqualTo("on");
        assertThat(show(second, "synchronous_commit")).isEqualTo("on");
        assertThat(show(second, "server_version")).startsWith("18.");
        assertThat(show(second, "server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void topicsAreThereWithTheirPrefixAsSoonAsTheyAreCreated() throws Exception {
        stack.createTopics("mine-", List.of(new TopicSettings("events", 3, Map.of("retention.ms", "60000"))));

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            TopicDescription topic = admin.describeTopics(List.of("mine-events"))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next();
            assertThat(topic.partitions()).hasSize(3);
        }
    }

    private static String show(DatabaseLogin login, String setting) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
