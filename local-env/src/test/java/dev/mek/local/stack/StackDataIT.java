package dev.mek.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mek.local.client.SupervisorClient;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.plan.Plan;
import dev.mek.local.process.Ports;
import dev.mek.local.process.Traces;
import dev.mek.local.protocol.Ending;
import dev.mek.local.protocol.PartAction;
import dev.mek.local.protocol.PartState;
import dev.mek.local.protocol.StackStatus;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackDataIT {
    private static final Plan BOTH = new Plan(List.of(
            TestStack.postgres(),
            TestStack.kafka(List.of(new TopicSettings("events", 1, Map.of("retention.ms", "-1"))))));

    @TempDir
    private Path temp;

    private TestStack stack;

    @BeforeEach
    void makeStack() {
        stack = new TestStack(temp.resolve("default"));
    }

    @AfterEach
    void stopStack() {
        stack.down();
        assertThat(Traces.processesIn(stack.folder().path())).isEmpty();
    }

    @Test
    void dataIsKeptEvenOnOtherPorts() throws Exception {
        StackStatus first = stack.up(BOTH).status();
        execute(first, "create table kept as select 42 as answer");
        produce(first);
        client().stop(Ending.KEEP_DATA, TestStack.STOP_MAX, event -> {});

        try (ServerSocket postgres = taken(first, "postgres");
                ServerSocket kafka = taken(first, "kafka")) {
            StackStatus second = stack.up(BOTH).status();

            assertThat(port(second, "postgres")).isNotEqualTo(postgres.getLocalPort());
            assertThat(port(second, "kafka")).isNotEqualTo(kafka.getLocalPort());
            assertThat(answer(second)).isEqualTo(42);
            assertThat(records(second)).isEqualTo(1);
        }
    }

    @Test
    void serversThatAreKilledComeBackWithTheirDataOnTheSamePorts() throws Exception {
        StackStatus first = stack.up(BOTH).status();
        execute(first, "create table kept as select 42 as answer");
        produce(first);

        client().act("postgres", PartAction.KILL);
        client().act("kafka", PartAction.KILL);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> client().status().parts().stream()
                        .allMatch(part -> part.restarts() > 0 && part.state() == PartState.READY));
        assertThat(answer(first)).isEqualTo(42);
        assertThat(records(first)).isEqualTo(1);
    }

    @Test
    void rememberedPortsAreUsedAgainAndAWipeForgetsTheData() throws Exception {
        StackStatus first = stack.up(BOTH).status();
        client().stop(Ending.KEEP_DATA, TestStack.STOP_MAX, event -> {});
        StackStatus second = stack.up(BOTH).status();
        produce(second);
        client().stop(Ending.WIPE, TestStack.STOP_MAX, event -> {});
        StackStatus third = stack.up(BOTH).status();

        assertThat(port(second, "postgres")).isEqualTo(port(first, "postgres"));
        assertThat(port(second, "kafka")).isEqualTo(port(first, "kafka"));
        assertThat(records(third)).isZero();
    }

    @Test
    void topicsThatDifferOnKeptDataAreNamed() throws IOException {
        stack.up(new Plan(List.of(TestStack.kafka(List.of(new TopicSettings("events", 1, Map.of()))))));
        client().stop(Ending.KEEP_DATA, TestStack.STOP_MAX, event -> {});

        Plan other = new Plan(
                List.of(TestStack.kafka(List.of(new TopicSettings("events", 3, Map.of("retention.ms", "5"))))));

        assertThatThrownBy(() -> stack.up(other))
                .hasMessageContaining("broker failed: topics on kept data differ: events has 1 partitions, not 3; "
                        + "events has retention.ms=604800000, not 5");
    }

    @Test
    void dataOfAnotherMajorVersionIsNamedInOneLine() throws IOException {
        Path data = stack.folder().part("postgres").resolve("data");
        Files.createDirectories(data);
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> stack.up(new Plan(List.of(TestStack.postgres()))))
                .hasMessage("postgres is PostgreSQL 18, and the data in " + data + " is of PostgreSQL 17");
    }

    private SupervisorClient client() {
        return SupervisorClient.find(stack.folder()).orElseThrow();
    }

    private static int port(StackStatus status, String part) {
        return Integer.parseInt(status.value(part, "port").orElseThrow());
    }

    private static ServerSocket taken(StackStatus status, String part) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(Ports.onLoopback(port(status, part)));
        return socket;
    }

    private static Connection connect(StackStatus status) throws SQLException {
        return DriverManager.getConnection(
                status.value("postgres", "jdbcUrl").orElseThrow(),
                status.value("postgres", "user").orElseThrow(),
                status.value("postgres", "password").orElseThrow());
    }

    private static void execute(StackStatus status, String sql) throws SQLException {
        try (Connection connection = connect(status);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int answer(StackStatus status) throws SQLException {
        try (Connection connection = connect(status);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select answer from kept")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static void produce(StackStatus status) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", status.value("kafka", "bootstrapServers").orElseThrow());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("events", "kept")).get(20, TimeUnit.SECONDS);
        }
    }

    private static long records(StackStatus status) throws Exception {
        TopicPartition events = new TopicPartition("events", 0);
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", status.value("kafka", "bootstrapServers").orElseThrow()))) {
            return admin.listOffsets(Map.of(events, OffsetSpec.latest()))
                    .partitionResult(events)
                    .get(20, TimeUnit.SECONDS)
                    .offset();
        }
    }
}
