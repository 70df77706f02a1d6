package dev.mek.cli.doctor.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.target.HostPort;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.Credentials;
import dev.mek.local.tls.KeyKind;
import dev.mek.local.tls.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerChainTest {

    private static final HostPort AT = new HostPort("kafka.example.com", 9093);
    private static final CertificateWish WISH = CertificateWish.server("kafka", "kafka.example.com");

    private final Authority root = Authority.create("root");

    @Test
    void nothingIsWrongWithAChainThroughAnIntermediate() {
        Authority middle = root.intermediate("middle", KeyKind.RSA, Validity.now());

        assertThat(judge(middle.issue(WISH), root)).isEmpty();
    }

    @Test
    void whatHasExpiredIsNotAlsoDistrusted() {
        Credentials old = root.issue(WISH.with(Validity.expired(Duration.ofDays(1))));

        assertThat(judge(old, root)).containsExactly(Ailment.CERTIFICATE_EXPIRED);
    }

    @Test
    void anExpiredIntermediateIsNamed() {
        Authority middle = root.intermediate("middle", KeyKind.EC, Validity.expired(Duration.ofDays(1)));

        assertThat(findings(middle.issue(WISH), root)).singleElement().satisfies(finding -> {
            assertThat(finding.ailment()).isEqualTo(Ailment.CERTIFICATE_EXPIRED);
            assertThat(finding.evidence()).contains("middle");
        });
    }

    @Test
    void allThatIsWrongIsFoundAtOnce() {
        Credentials wrong = Authority.create("other")
                .issue(CertificateWish.server("kafka", "other.example.com").with(Validity.future(Duration.ofDays(1))));

        assertThat(judge(wrong, root))
                .containsExactlyInAnyOrder(
                        Ailment.CERTIFICATE_NOT_YET_VALID,
                        Ailment.WRONG_AUTHORITY,
                        Ailment.CERTIFICATE_OF_ANOTHER_HOST);
    }

    @Test
    void anotherKeyUnderTheSameNameIsSaidToBeSuch() {
        assertThat(findings(Authority.create("root").issue(WISH), root))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).contains("the same name and another key"));
    }

    private static List<Ailment> judge(Credentials server, Authority trusted) {
        return findings(server, trusted).stream().map(Finding::ailment).toList();
    }

    private static List<Finding> findings(Credentials server, Authority trusted) {
        return ServerChain.judge(
                server.chain(), Optional.of(Trust.in(List.of(trusted.certificate()))), AT, Instant.now());
    }
}
