package dev.mek.cli.command.doctor;

import static dev.mek.cli.command.doctor.Clinic.with;
import static dev.mek.cli.command.doctor.Clinic.without;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Report;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.Credentials;
import dev.mek.local.tls.KeyFormat;
import dev.mek.local.tls.KeyKind;
import dev.mek.local.tls.PemFiles;
import dev.mek.local.tls.Validity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with files and certificates. */
record CertificateFaults(Clinic clinic) {

    private static final Duration DAY = Duration.ofDays(1);

    /** All of them. */
    Stream<Fault> all() {
        return Stream.concat(files(), tls());
    }

    private Stream<Fault> files() {
        Credentials client = clinic.client();
        Credentials rsa = clinic.cluster
                .authority()
                .issue(CertificateWish.client("avnadmin").with(KeyKind.RSA));
        return Stream.of(
                Fault.of(
                        "key in PKCS#1",
                        Ailment.KEY_PKCS1,
                        () -> clinic.look(clinic.byCertificate(rsa, new KeyFormat.Pkcs1()))),
                Fault.of(
                        "key in SEC 1",
                        Ailment.KEY_PKCS1,
                        () -> clinic.look(clinic.byCertificate(client, new KeyFormat.Pkcs1()))),
                Fault.of(
                        "encrypted key",
                        Ailment.KEY_ENCRYPTED,
                        () -> clinic.look(clinic.byCertificate(client, new KeyFormat.Encrypted(clinic.secret())))),
                Fault.of(
                        "key of another certificate",
                        Ailment.KEY_OF_ANOTHER_CERTIFICATE,
                        () -> clinic.look(
                                clinic.byCertificate(client.withKeyOf(clinic.client()), new KeyFormat.Pkcs8()))),
                Fault.of("certificate and key swapped", Ailment.FILE_WITHOUT_CERTIFICATE, () -> {
                    PemFiles pem = clinic.files(clinic.cluster.authority(), client, new KeyFormat.Pkcs8());
                    Map<String, String> settings = Clinic.settings(clinic.cluster.at("MTLS"), pem);
                    return clinic.look(with(
                            with(
                                    settings,
                                    "KAFKA_CERTIFICATE_PATH",
                                    pem.privateKey().toString()),
                            "KAFKA_PRIVATE_KEY_PATH",
                            pem.certificate().toString()));
                }),
                Fault.of(
                        "ca.pem is not there",
                        Ailment.FILE_UNREADABLE,
                        () -> clinic.look(with(clinic.byCertificate(), "KAFKA_CA_PATH", "/nowhere/ca.pem"))),
                Fault.of(
                        "client certificate expired",
                        Ailment.CLIENT_CERTIFICATE_EXPIRED,
                        () -> clinic.look(clinic.byCertificate(
                                clinic.cluster
                                        .authority()
                                        .issue(CertificateWish.client("avnadmin")
                                                .with(Validity.expired(DAY))),
                                new KeyFormat.Pkcs8()))),
                Fault.of(
                        "protocol PLAINTEXT with PEM files",
                        Ailment.SETTING_UNUSABLE,
                        () -> clinic.look(with(clinic.byCertificate(), "KAFKA_SECURITY_PROTOCOL", "PLAINTEXT"))));
    }

    private Stream<Fault> tls() {
        Authority authority = Authority.create("project CA");
        Authority middle = authority.intermediate("middle", KeyKind.EC, Validity.now());
        CertificateWish wish = CertificateWish.server("kafka", "127.0.0.1");
        return Stream.of(
                Fault.of(
                        "wrong CA",
                        Ailment.WRONG_AUTHORITY,
                        () -> clinic.look(with(
                                clinic.byCertificate(), "KAFKA_CA_PATH", clinic.ca(Authority.create("other CA"))))),
                Fault.of(
                        "another CA of the same name",
                        Ailment.WRONG_AUTHORITY,
                        () -> clinic.look(with(clinic.byLogin("ada"), "KAFKA_CA_PATH", clinic.ca(authority)))),
                Fault.of(
                        "no CA given",
                        Ailment.AUTHORITY_NOT_GIVEN,
                        () -> clinic.look(without(clinic.byCertificate(), "KAFKA_CA_PATH"))),
                Fault.of(
                        "authority in between not sent",
                        Ailment.WRONG_AUTHORITY,
                        () -> handshake(
                                new Credentials(
                                        middle.issue(wish).chain().subList(0, 1),
                                        middle.issue(wish).key()),
                                authority)),
                Fault.of(
                        "server certificate expired",
                        Ailment.CERTIFICATE_EXPIRED,
                        () -> handshake(authority.issue(wish.with(Validity.expired(DAY))), authority)),
                Fault.of(
                        "server certificate not yet valid",
                        Ailment.CERTIFICATE_NOT_YET_VALID,
                        () -> handshake(authority.issue(wish.with(Validity.future(DAY))), authority)),
                Fault.of(
                        "wrong host name",
                        Ailment.CERTIFICATE_OF_ANOTHER_HOST,
                        () -> handshake(
                                authority.issue(CertificateWish.server("kafka", "kafka.example.com", "10.0.0.1")),
                                authority)),
                Fault.of(
                        "server shows a client's certificate",
                        Ailment.CERTIFICATE_NOT_FOR_SERVERS,
                        () -> handshake(
                                authority.issue(new CertificateWish(
                                        "kafka",
                                        CertificateWish.Purpose.CLIENT,
                                        List.of("127.0.0.1"),
                                        KeyKind.EC,
                                        Validity.now())),
                                authority)),
                Fault.of(
                        "missing client certificate",
                        Ailment.CLIENT_CERTIFICATE_MISSING,
                        () -> clinic.look(
                                without(clinic.byCertificate(), "KAFKA_CERTIFICATE_PATH", "KAFKA_PRIVATE_KEY_PATH"))),
                Fault.of(
                        "client certificate of another authority",
                        Ailment.CLIENT_CERTIFICATE_REFUSED,
                        () -> clinic.look(clinic.byCertificate(
                                authority.issue(CertificateWish.client("avnadmin")), new KeyFormat.Pkcs8()))));
    }

    private Report handshake(Credentials server, Authority trusted) throws Exception {
        return clinic.look(clinic.byTls(clinic.servers.tls(server), trusted));
    }
}
