package dev.mek.cli.command.doctor;

import static dev.mek.cli.command.doctor.Clinic.with;

import dev.mek.cli.command.doctor.OddServers.Page;
import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.cli.doctor.target.KafkaTarget;
import dev.mek.local.testing.LocalStack;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.Credentials;
import dev.mek.local.tls.KeyFormat;
import dev.mek.local.tls.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Two faults at once, both of which are causes. */
record PairedFaults(Clinic clinic) {

    private static final Duration DAY = Duration.ofDays(1);

    /** All of them. */
    Stream<Fault> all() {
        Authority authority = Authority.create("project CA");
        return Stream.of(
                Fault.both(
                        "key in PKCS#1, server certificate expired",
                        Ailment.KEY_PKCS1,
                        Ailment.CERTIFICATE_EXPIRED,
                        () -> clinic.look(Clinic.settings(
                                clinic.servers.tls(authority.issue(CertificateWish.server("kafka", "127.0.0.1")
                                        .with(Validity.expired(DAY)))),
                                clinic.files(
                                        authority,
                                        authority.issue(CertificateWish.client("avnadmin")),
                                        new KeyFormat.Pkcs1())))),
                Fault.both(
                        "wrong CA, wrong host name",
                        Ailment.WRONG_AUTHORITY,
                        Ailment.CERTIFICATE_OF_ANOTHER_HOST,
                        () -> handshake(
                                authority.issue(CertificateWish.server("kafka", "kafka.example.com")),
                                Authority.create("other CA"))),
                Fault.both(
                        "wrong CA, missing client certificate",
                        Ailment.WRONG_AUTHORITY,
                        Ailment.CLIENT_CERTIFICATE_MISSING,
                        () -> clinic.look(clinic.byTls(clinic.cluster.at("MTLS"), authority))),
                Fault.both(
                        "Kafka: wrong password, database: missing rights",
                        Ailment.PASSWORD_WRONG,
                        Ailment.DATABASE_RIGHT_MISSING,
                        () -> clinic.look(
                                new KafkaTarget(clinic.byLogin("ada", clinic.secret())),
                                clinic.databases.withUser(""),
                                null)),
                Fault.both(
                        "missing topic, missing ACL on the group",
                        Ailment.TOPIC_MISSING,
                        Ailment.GROUP_RIGHT_MISSING,
                        () -> clinic.look(
                                with(clinic.byLogin("no-group"), "KAFKA_TOPIC_PREFIX", GuardedCluster.MISSING_ONE))),
                Fault.both(
                        "one of two brokers closed, dead letters",
                        Ailment.PORT_CLOSED,
                        Ailment.DEAD_LETTERS_WAIT,
                        () -> clinic.look(
                                new KafkaTarget(Map.of(
                                        "KAFKA_BROKERS",
                                        LocalStack.shared().bootstrapServers() + ",127.0.0.1:"
                                                + clinic.cluster.closedPort())),
                                null,
                                clinic.service(
                                        Map.of(
                                                "/metrics",
                                                new Page(200, "text/plain", "bookings_dead_letters_waiting 3.0\n")),
                                        Instant.now()))));
    }

    private Report handshake(Credentials server, Authority trusted) throws Exception {
        return clinic.look(clinic.byTls(clinic.servers.tls(server), trusted));
    }
}
