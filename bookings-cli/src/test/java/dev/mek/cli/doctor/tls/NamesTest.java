package dev.mek.cli.doctor.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final Authority AUTHORITY = Authority.create("authority");

    @ParameterizedTest
    @CsvSource({
        "kafka.example.com, kafka.example.com, true",
        "*.example.com, kafka.example.com, true",
        "*.example.com, a.kafka.example.com, false",
        "*.example.com, example.com, false",
        "kafka.example.com, kafka.example.org, false"
    })
    void aStarStandsForOneLabel(String name, String host, boolean matches) {
        assertThat(Names.matches(name, host)).isEqualTo(matches);
    }

    @Test
    void anAddressIsNoName() {
        X509Certificate certificate = certificate("localhost", "127.0.0.1", "::1");

        assertThat(Names.isFor(certificate, "LOCALHOST")).isTrue();
        assertThat(Names.isFor(certificate, "127.0.0.1")).isTrue();
        assertThat(Names.isFor(certificate, "0:0:0:0:0:0:0:1")).isTrue();
        assertThat(Names.isFor(certificate, "127.0.0.2")).isFalse();
        assertThat(Names.isFor(certificate("127.example.com"), "127.0.0.1")).isFalse();
    }

    @Test
    void theCommonNameCountsWhereThereIsNoOther() {
        assertThat(Names.isFor(certificate(), "kafka")).isTrue();
        assertThat(Names.isFor(certificate("other"), "kafka")).isFalse();
    }

    private static X509Certificate certificate(String... hosts) {
        return AUTHORITY.issue(CertificateWish.server("kafka", hosts)).chain().getFirst();
    }
}
