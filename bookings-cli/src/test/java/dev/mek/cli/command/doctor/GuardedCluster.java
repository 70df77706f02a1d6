package dev.mek.cli.command.doctor;

import dev.mek.cli.stack.Topology;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.local.kafka.BrokerLibraries;
import dev.mek.local.kafka.BrokerSecurity;
import dev.mek.local.kafka.Kafka;
import dev.mek.local.kafka.KafkaPorts;
import dev.mek.local.kafka.TopicSettings;
import dev.mek.local.part.Launch;
import dev.mek.local.part.RunningPart;
import dev.mek.local.process.Ports;
import dev.mek.local.process.PrivateFile;
import dev.mek.local.process.RollingLog;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One real broker with a listener for each kind of client, rights, users, and topics under several prefixes, some of them wrong on
 * purpose.
 */
final class GuardedCluster implements AutoCloseable {

    static final String MISSING_ONE = "gone.";
    static final String FEW = "few.";
    static final String WORKSHOP = "workshop.work-order.v1";
    static final String BILLING = "billing.payment.v1";
    static final String BOOKING = "bookings.booking.v1";
    static final String GROUP = "bookings-inbox";

    private static final int ANSWER_SECONDS_MAX = 30;
    private static final List<String> LISTENERS =
            List.of("CLIENTS", "CONTROLLER", "INSIDE", "MTLS", "STRAY", "NAMELESS");

    private final RunningPart part;
    private final Map<String, Integer> ports;
    private final int closedPort;
    private final Authority authority;

    private GuardedCluster(RunningPart part, Map<String, Integer> ports, int closedPort, Authority authority) {
        this.part = part;
        this.ports = ports;
        this.closedPort = closedPort;
        this.authority = authority;
    }

    /**
     * Starts it.
     *
     * @param passwords by user; those named {@code no-…} lack one right, {@code ada} has all
     */
    static GuardedCluster start(Path folder, Map<String, String> passwords) throws Exception {
        List<Integer> free = Ports.free(LISTENERS.size() + 1);
        Map<String, Integer> ports = new HashMap<>();
        for (int i = 0; i < LISTENERS.size(); i++) {
            ports.put(LISTENERS.get(i), free.get(i));
        }
        int closed = free.getLast();
        Authority authority = Authority.create("project CA");
        Path keyStore = folder.resolve("node.pem");
        PrivateFile.write(
                keyStore,
                authority
                        .issue(CertificateWish.node("kafka", "localhost", "127.0.0.1"))
                        .storePem());
        Path ca = folder.resolve("ca.pem");
        PrivateFile.write(ca, authority.pem());
        Launch launch = Kafka.launch(
                "kafka",
                BrokerLibraries.inBuild(Path.of(System.getProperty("mek.root"))),
                folder.resolve("kafka"),
                new KafkaPorts(port(ports, "CLIENTS"), port(ports, "CONTROLLER")),
                new BrokerSecurity.Behind(
                        new BrokerSecurity.SaslTls(keyStore, passwords),
                        port(ports, "INSIDE"),
                        settings(ports, closed, keyStore, ca)),
                topics());
        RunningPart part = RunningPart.start(launch, new RollingLog(folder.resolve("kafka.log")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> part.body().kill(), "end of the guarded cluster"));
        part.awaitReady();
        GuardedCluster cluster = new GuardedCluster(part, ports, closed, authority);
        cluster.grant(passwords.keySet());
        return cluster;
    }

    Authority authority() {
        return authority;
    }

    String at(String listener) {
        return "127.0.0.1:" + port(ports, listener);
    }

    int closedPort() {
        return closedPort;
    }

    /** Alters a setting of a topic while something is done. */
    <T> T with(String topic, String setting, String value, java.util.concurrent.Callable<T> act) throws Exception {
        alter(topic, new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET));
        try {
            return act.call();
        } finally {
            String right = topics().stream()
                    .filter(each -> each.name().equals(topic))
                    .map(each -> Objects.requireNonNull(each.settings().get(setting)))
                    .findFirst()
                    .orElseThrow();
            alter(topic, new AlterConfigOp(new ConfigEntry(setting, right), AlterConfigOp.OpType.SET));
        }
    }

    /** Lets a group be behind. */
    void lag(String group, int records) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", at("INSIDE"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < records; i++) {
                sent.add(producer.send(new ProducerRecord<>(WORKSHOP, 0, "key", "value")));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
            }
        }
        try (Admin admin = Admin.create(settings)) {
            admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(WORKSHOP, 0), new OffsetAndMetadata(0)))
                    .all()
                    .get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        part.body().kill();
    }

    private void alter(String topic, AlterConfigOp change) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", at("INSIDE")))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                    .all()
                    .get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
        }
    }

    private void grant(Collection<String> users) throws Exception {
        List<AclBinding> grants = new ArrayList<>();
        for (String user : users) {
            Stream.concat(topics().stream().map(TopicSettings::name), Stream.of(MISSING_ONE + BILLING))
                    .filter(topic -> !(user.equals("no-describe") && topic.equals(BILLING)))
                    .forEach(topic -> {
                        grants.add(granted(user, ResourceType.TOPIC, topic, AclOperation.DESCRIBE));
                        if (!user.equals("no-read")) {
                            grants.add(granted(user, ResourceType.TOPIC, topic, AclOperation.READ));
                        }
                        if (!user.equals("no-write")) {
                            grants.add(granted(user, ResourceType.TOPIC, topic, AclOperation.WRITE));
                        }
                    });
            if (!user.equals("no-group")) {
                grants.add(granted(user, ResourceType.GROUP, GROUP, AclOperation.READ));
            }
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", at("INSIDE")))) {
            admin.createAcls(grants).all().get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
        }
    }

    private static AclBinding granted(String user, ResourceType kind, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(kind, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    private static Map<String, String> settings(Map<String, Integer> ports, int closed, Path keyStore, Path ca) {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "listeners",
                LISTENERS.stream()
                        .map(name -> name + "://127.0.0.1:" + port(ports, name))
                        .collect(Collectors.joining(",")));
        settings.put(
                "advertised.listeners",
                Stream.concat(
                                Stream.of("CLIENTS", "INSIDE", "MTLS")
                                        .map(name -> name + "://127.0.0.1:" + port(ports, name)),
                                Stream.of("STRAY://127.0.0.1:" + closed, "NAMELESS://no-such-broker.invalid:9092"))
                        .collect(Collectors.joining(",")));
        settings.put(
                "listener.security.protocol.map",
                "CLIENTS:SASL_SSL,MTLS:SSL,CONTROLLER:PLAINTEXT,INSIDE:PLAINTEXT,STRAY:PLAINTEXT,NAMELESS:PLAINTEXT");
        settings.put("listener.name.mtls.ssl.keystore.type", "PEM");
        settings.put("listener.name.mtls.ssl.keystore.location", keyStore.toString());
        settings.put("listener.name.mtls.ssl.truststore.type", "PEM");
        settings.put("listener.name.mtls.ssl.truststore.location", ca.toString());
        settings.put("listener.name.mtls.ssl.client.auth", "required");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS;User:ada;User:CN=avnadmin");
        return settings;
    }

    private static List<TopicSettings> topics() {
        List<TopicSettings> right = Topology.topics(Catalog.load());
        List<TopicSettings> all = new ArrayList<>(right);
        right.stream()
                .filter(topic -> !topic.name().equals(BILLING))
                .map(topic -> topic.withPrefix(MISSING_ONE))
                .forEach(all::add);
        right.stream()
                .map(topic -> topic.name().equals(BILLING) ? new TopicSettings(BILLING, 1, topic.settings()) : topic)
                .map(topic -> topic.withPrefix(FEW))
                .forEach(all::add);
        return all;
    }

    private static int port(Map<String, Integer> ports, String listener) {
        return Objects.requireNonNull(ports.get(listener));
    }
}
