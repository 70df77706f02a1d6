package dev.mek.local.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityTest {

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void certificatesHoldBeforeTheirAuthority(KeyKind kind) throws Exception {
        Authority authority = Authority.create("a throw-away authority", kind, Validity.now());

        Credentials server =
                authority.issue(CertificateWish.server("a \"quoted\" \\ name", "localhost", "127.0.0.1", "::1")
                        .with(kind));

        validate(server, authority);
        X509Certificate certificate = server.chain().getFirst();
        assertThat(Objects.requireNonNull(certificate.getSubjectAlternativeNames()).stream()
                        .map(name -> String.valueOf(name.get(1))))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void anotherAuthorityDoesNotVouch() {
        Authority authority = Authority.create("the same name");
        Authority other = Authority.create("the same name");

        Credentials client = authority.issue(CertificateWish.client("service"));

        assertThatThrownBy(() -> validate(client, other)).isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void chainLeadsThroughAnIntermediate() throws Exception {
        Authority root = Authority.create("root");
        Authority middle = root.intermediate("middle", KeyKind.EC, Validity.now());

        Credentials client = middle.issue(CertificateWish.client("service"));

        assertThat(client.chain()).hasSize(2);
        validate(client, root);
    }

    @Test
    void datesAreAsWished() {
        Authority authority = Authority.create("authority");

        Credentials old = authority.issue(CertificateWish.client("a").with(Validity.expired(Duration.ofDays(1))));
        Credentials young = authority.issue(CertificateWish.client("b").with(Validity.future(Duration.ofDays(1))));

        assertThatThrownBy(() -> old.chain().getFirst().checkValidity())
                .isInstanceOf(CertificateExpiredException.class);
        assertThatThrownBy(() -> young.chain().getFirst().checkValidity())
                .isInstanceOf(CertificateNotYetValidException.class);
    }

    @Test
    void filesAreLaidOutForTheOwnerOnly(@TempDir Path folder) throws Exception {
        Authority authority = Authority.create("authority");

        PemFiles files =
                PemFiles.write(folder.resolve("new"), authority, authority.issue(CertificateWish.client("service")));

        assertThat(files).isEqualTo(PemFiles.in(folder.resolve("new")));
        for (Path file : List.of(files.ca(), files.certificate(), files.privateKey())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        try (var left = Files.list(folder.resolve("new"))) {
            assertThat(left).hasSize(3);
        }
        assertThat(Files.readString(files.privateKey())).startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    @Test
    void keysAreWrittenInTheFormatsThatAreMetOutside() {
        Authority authority = Authority.create("authority");
        Credentials elliptic = authority.issue(CertificateWish.client("service"));
        Credentials rsa = authority.issue(CertificateWish.client("service").with(KeyKind.RSA));

        assertThat(elliptic.keyPem(new KeyFormat.Pkcs1())).startsWith("-----BEGIN EC PRIVATE KEY-----\n");
        assertThat(rsa.keyPem(new KeyFormat.Pkcs1())).startsWith("-----BEGIN RSA PRIVATE KEY-----\n");
        assertThat(rsa.keyPem(new KeyFormat.Encrypted("moonlight")))
                .startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
    }

    @Test
    void textShowsNoKey() {
        Credentials client = Authority.create("authority").issue(CertificateWish.client("service"));

        assertThat(client.toString()).isEqualTo("Credentials of CN=service");
        assertThat(new KeyFormat.Encrypted("moonlight").toString()).doesNotContain("moonlight");
    }

    private static void validate(Credentials credentials, Authority root) throws Exception {
        PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(root.certificate(), null)));
        trust.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(credentials.chain()), trust);
    }
}
