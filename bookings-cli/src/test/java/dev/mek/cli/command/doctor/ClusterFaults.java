package dev.mek.cli.command.doctor;

import static dev.mek.cli.command.doctor.Clinic.with;

import dev.mek.cli.doctor.finding.Ailment;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with a cluster, from its ports to its topics. */
record ClusterFaults(Clinic clinic) {

    /** All of them. */
    Stream<Fault> all() {
        return Stream.of(ports(), logins(), cluster()).flatMap(each -> each);
    }

    private Stream<Fault> ports() {
        return Stream.of(
                Fault.of(
                        "SASL on the port for certificates",
                        Ailment.LOGIN_UNWANTED,
                        () -> clinic.look(with(clinic.byLogin("ada"), "KAFKA_BROKERS", clinic.cluster.at("MTLS")))),
                Fault.of(
                        "certificates on the SASL port",
                        Ailment.LOGIN_WANTED,
                        () -> clinic.look(with(clinic.byCertificate(), "KAFKA_BROKERS", clinic.cluster.at("CLIENTS")))),
                Fault.of(
                        "plaintext on a TLS port",
                        Ailment.PLAINTEXT_ON_TLS_PORT,
                        () -> clinic.look(Map.of("KAFKA_BROKERS", clinic.cluster.at("CLIENTS")))),
                Fault.of(
                        "plaintext on a port for certificates",
                        Ailment.PLAINTEXT_ON_TLS_PORT,
                        () -> clinic.look(Map.of("KAFKA_BROKERS", clinic.cluster.at("MTLS")))),
                Fault.of(
                        "TLS on a plaintext port",
                        Ailment.TLS_ON_PLAINTEXT_PORT,
                        () -> clinic.look(with(clinic.byCertificate(), "KAFKA_BROKERS", clinic.cluster.at("INSIDE")))),
                Fault.of(
                        "port closed",
                        Ailment.PORT_CLOSED,
                        () -> clinic.look(Map.of("KAFKA_BROKERS", "127.0.0.1:" + clinic.cluster.closedPort()))),
                Fault.of(
                        "name unknown",
                        Ailment.NAME_UNKNOWN,
                        () -> clinic.look(with(clinic.byCertificate(), "KAFKA_BROKERS", "no-such-host.invalid:9092"))),
                Fault.of(
                        "takes connections and is silent",
                        Ailment.SILENT,
                        () -> clinic.look(Map.of("KAFKA_BROKERS", clinic.servers.silent()))),
                Fault.of(
                        "a web server on Kafka's port",
                        Ailment.NO_KAFKA_THERE,
                        () -> clinic.look(Map.of("KAFKA_BROKERS", clinic.servers.http(Map.of(), Instant.now())))),
                Fault.of(
                        "PostgreSQL on Kafka's TLS port",
                        Ailment.NO_KAFKA_THERE,
                        () -> clinic.look(with(
                                clinic.byCertificate(),
                                "KAFKA_BROKERS",
                                clinic.databases.well().servers().getFirst().toString()))));
    }

    private Stream<Fault> logins() {
        return Stream.of(
                Fault.of(
                        "wrong password (SCRAM)",
                        Ailment.PASSWORD_WRONG,
                        () -> clinic.look(clinic.byLogin("ada", clinic.secret()))),
                Fault.of(
                        "unknown user (SCRAM)",
                        Ailment.USER_UNKNOWN,
                        () -> clinic.look(clinic.byLogin("nobody", clinic.secret()))),
                Fault.of(
                        "wrong password (PLAIN)",
                        Ailment.LOGIN_REFUSED,
                        () -> clinic.look(
                                with(clinic.byLogin("ada", clinic.secret()), "KAFKA_SASL_MECHANISM", "PLAIN"))),
                Fault.of(
                        "unknown mechanism",
                        Ailment.SETTING_UNUSABLE,
                        () -> clinic.look(with(clinic.byLogin("ada"), "KAFKA_SASL_MECHANISM", "GSSAPI"))));
    }

    private Stream<Fault> cluster() {
        return Stream.of(
                Fault.of(
                        "advertised address unreachable",
                        Ailment.ADVERTISED_UNREACHABLE,
                        () -> clinic.look(Map.of("KAFKA_BROKERS", clinic.cluster.at("STRAY")))),
                Fault.of(
                        "advertised name unknown",
                        Ailment.ADVERTISED_NAME_UNKNOWN,
                        () -> clinic.look(Map.of("KAFKA_BROKERS", clinic.cluster.at("NAMELESS")))),
                Fault.of(
                        "missing topic",
                        Ailment.TOPIC_MISSING,
                        () -> clinic.look(
                                with(clinic.byCertificate(), "KAFKA_TOPIC_PREFIX", GuardedCluster.MISSING_ONE))),
                Fault.of(
                        "another prefix",
                        Ailment.TOPIC_MISSING,
                        () -> clinic.look(with(clinic.byCertificate(), "KAFKA_TOPIC_PREFIX", "prod."))),
                Fault.of(
                        "too few partitions",
                        Ailment.TOO_FEW_PARTITIONS,
                        () -> clinic.look(with(clinic.byCertificate(), "KAFKA_TOPIC_PREFIX", GuardedCluster.FEW))),
                Fault.of(
                        "retention too short",
                        Ailment.RETENTION_TOO_SHORT,
                        () -> clinic.cluster.with(
                                GuardedCluster.BOOKING,
                                "retention.ms",
                                "3600000",
                                () -> clinic.look(clinic.byLogin("ada")))),
                Fault.of(
                        "messages too small",
                        Ailment.MESSAGES_TOO_SMALL,
                        () -> clinic.cluster.with(
                                GuardedCluster.BOOKING,
                                "max.message.bytes",
                                "10000",
                                () -> clinic.look(clinic.byLogin("ada")))),
                Fault.of(
                        "compacted",
                        Ailment.CLEANUP_POLICY_DIFFERS,
                        () -> clinic.cluster.with(
                                GuardedCluster.BOOKING,
                                "cleanup.policy",
                                "compact",
                                () -> clinic.look(clinic.byLogin("ada")))),
                Fault.of(
                        "missing ACL: describe",
                        Ailment.TOPIC_RIGHT_MISSING,
                        () -> clinic.look(clinic.byLogin("no-describe"))),
                Fault.of(
                        "missing ACL: read", Ailment.TOPIC_RIGHT_MISSING, () -> clinic.look(clinic.byLogin("no-read"))),
                Fault.of(
                        "missing ACL: write",
                        Ailment.TOPIC_RIGHT_MISSING,
                        () -> clinic.look(clinic.byLogin("no-write"))),
                Fault.of(
                        "missing ACL: group",
                        Ailment.GROUP_RIGHT_MISSING,
                        () -> clinic.look(clinic.byLogin("no-group"))),
                Fault.of("consumer far behind", Ailment.CONSUMER_LAGS, () -> {
                    clinic.cluster.lag("lag." + GuardedCluster.GROUP, 1100);
                    return clinic.look(with(clinic.byCertificate(), "KAFKA_GROUP_PREFIX", "lag."));
                }));
    }
}
