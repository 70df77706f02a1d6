package dev.mek.cli.command.doctor;

import dev.mek.cli.doctor.Doctor;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.cli.doctor.target.DatabaseTarget;
import dev.mek.cli.doctor.target.KafkaTarget;
import dev.mek.cli.doctor.target.MachineTarget;
import dev.mek.cli.doctor.target.ServiceTarget;
import dev.mek.cli.doctor.target.Target;
import dev.mek.cli.stack.Topology;
import dev.mek.contracts.catalog.Catalog;
import dev.mek.local.process.Folders;
import dev.mek.local.process.PrivateFile;
import dev.mek.local.protocol.PartStatus;
import dev.mek.local.testing.LocalStack;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.Credentials;
import dev.mek.local.tls.KeyFormat;
import dev.mek.local.tls.PemFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The endpoints that are well, files to come in by, and a doctor. Every secret that it hands out is remembered. */
final class Clinic implements AutoCloseable {

    /** Who has all rights, and who lacks one each. */
    static final List<String> USERS = List.of("ada", "no-write", "no-read", "no-group", "no-describe");

    private static final long NO_DISK = 0;

    final OddServers servers = new OddServers();
    final GuardedCluster cluster;
    final Databases databases;
    final Map<String, String> passwords = new HashMap<>();
    final List<String> secrets = new ArrayList<>();

    private final Path folder;
    private int files;

    Clinic() throws Exception {
        folder = Files.createTempDirectory("clinic");
        USERS.forEach(user -> passwords.put(user, secret()));
        LocalStack.shared().createTopics("", Topology.topics(Catalog.load()));
        databases = new Databases(this);
        cluster = GuardedCluster.start(folder, passwords);
    }

    String secret() {
        String secret = "secret-" + UUID.randomUUID();
        secrets.add(secret);
        return secret;
    }

    Report look(@Nullable KafkaTarget kafka, @Nullable DatabaseTarget database, @Nullable ServiceTarget service)
            throws Exception {
        return look(machine(), kafka, database, service);
    }

    Report look(Map<String, String> kafka) throws Exception {
        return look(new KafkaTarget(kafka), null, null);
    }

    Report look(
            MachineTarget machine,
            @Nullable KafkaTarget kafka,
            @Nullable DatabaseTarget database,
            @Nullable ServiceTarget service)
            throws Exception {
        return new Doctor(Catalog.load(), InstantSource.system())
                .examine(new Target("the clinic", machine, kafka, database, service));
    }

    /** The machine as it is, and whose disk is never full. */
    MachineTarget machine() {
        return machine(List.of(), NO_DISK, List.of(), Map.of());
    }

    MachineTarget machine(List<Integer> ports, long diskMbMin, List<PartStatus> parts, Map<String, String> variables) {
        return new MachineTarget(folder, ports, diskMbMin, parts, variables);
    }

    /** The cluster by login. */
    Map<String, String> byLogin(String user, String password) {
        return Map.of(
                "KAFKA_BROKERS",
                cluster.at("CLIENTS"),
                "KAFKA_CA_PATH",
                ca(cluster.authority()),
                "KAFKA_USERNAME",
                user,
                "KAFKA_PASSWORD",
                password);
    }

    Map<String, String> byLogin(String user) {
        return byLogin(user, String.valueOf(passwords.get(user)));
    }

    /** The cluster by certificate. */
    Map<String, String> byCertificate() {
        return byCertificate(client(), new KeyFormat.Pkcs8());
    }

    Map<String, String> byCertificate(Credentials client, KeyFormat format) {
        PemFiles pem = files(cluster.authority(), client, format);
        return settings(cluster.at("MTLS"), pem);
    }

    /** A server that only does the handshake, with its own authority trusted. */
    Map<String, String> byTls(String at, Authority trusted) {
        return Map.of("KAFKA_BROKERS", at, "KAFKA_SECURITY_PROTOCOL", "SSL", "KAFKA_CA_PATH", ca(trusted));
    }

    static Map<String, String> settings(String at, PemFiles pem) {
        return Map.of(
                "KAFKA_BROKERS", at,
                "KAFKA_CA_PATH", pem.ca().toString(),
                "KAFKA_CERTIFICATE_PATH", pem.certificate().toString(),
                "KAFKA_PRIVATE_KEY_PATH", pem.privateKey().toString());
    }

    Credentials client() {
        return cluster.authority().issue(CertificateWish.client("avnadmin"));
    }

    PemFiles files(Authority trusted, Credentials client, KeyFormat format) {
        client.keyPem(format).lines().filter(line -> !line.startsWith("-----")).forEach(secrets::add);
        return PemFiles.write(folder.resolve("files-" + files++), trusted.pem(), client, format);
    }

    String ca(Authority trusted) {
        return file(trusted.pem()).toString();
    }

    Path file(String text) {
        Path file = folder.resolve("file-" + files++);
        PrivateFile.write(file, text);
        return file;
    }

    static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(key, value);
        return all;
    }

    static Map<String, String> without(Map<String, String> settings, String... keys) {
        Map<String, String> fewer = new HashMap<>(settings);
        for (String key : keys) {
            fewer.remove(key);
        }
        return fewer;
    }

    /** A service that is well, but for what is given. */
    ServiceTarget service(Map<String, OddServers.Page> pages, Instant date) throws IOException {
        Map<String, OddServers.Page> all = new HashMap<>(Map.of(
                "/health/ready",
                OddServers.Page.json(200, "{\"status\":\"up\",\"checks\":[]}"),
                "/metrics",
                new OddServers.Page(
                        200, "text/plain", "bookings_outbox_oldest_seconds 0.0\nbookings_dead_letters_waiting 0.0\n")));
        all.putAll(pages);
        return new ServiceTarget(URI.create("http://" + servers.http(all, date)), secret(), null);
    }

    @Override
    public void close() throws Exception {
        servers.close();
        cluster.close();
        Folders.delete(folder);
    }
}
