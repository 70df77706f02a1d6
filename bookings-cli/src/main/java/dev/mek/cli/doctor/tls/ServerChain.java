package dev.mek.cli.doctor.tls;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.target.HostPort;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges what a server has shown of itself. Pure. */
public final class ServerChain {

    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final String ANY_PURPOSE = "2.5.29.37.0";
    private static final int NAMES_SHOWN_MAX = 8;

    private ServerChain() {}

    /**
     * All that is wrong.
     *
     * @param chain the server's own certificate first
     * @param trust empty when it is not known whom to trust
     */
    public static List<Finding> judge(List<X509Certificate> chain, Optional<Trust> trust, HostPort at, Instant now) {
        List<Finding> findings = new ArrayList<>();
        chain.forEach(certificate -> dates(certificate, at, now).ifPresent(findings::add));
        trust.flatMap(known -> authority(chain, known, at, now)).ifPresent(findings::add);
        X509Certificate server = chain.getFirst();
        if (!Names.isFor(server, at.host())) {
            findings.add(new Finding(
                    Ailment.CERTIFICATE_OF_ANOTHER_HOST,
                    at.toString(),
                    Names.subject(server) + " is for "
                            + Names.hosts(server).stream()
                                    .limit(NAMES_SHOWN_MAX)
                                    .collect(Collectors.joining(", "))
                            + ", not for " + at.host()));
        }
        if (!mayServe(server)) {
            findings.add(new Finding(
                    Ailment.CERTIFICATE_NOT_FOR_SERVERS,
                    at.toString(),
                    Names.subject(server) + " may be used for " + purposes(server)));
        }
        return findings;
    }

    private static Optional<Finding> dates(X509Certificate certificate, HostPort at, Instant now) {
        Dates dates = Dates.of(certificate);
        String evidence = Names.subject(certificate) + " " + dates.text(now);
        return switch (dates.at(now)) {
            case WITHIN -> Optional.empty();
            case AFTER -> Optional.of(new Finding(Ailment.CERTIFICATE_EXPIRED, at.toString(), evidence));
            case BEFORE -> Optional.of(new Finding(Ailment.CERTIFICATE_NOT_YET_VALID, at.toString(), evidence));
        };
    }

    private static Optional<Finding> authority(List<X509Certificate> chain, Trust trust, HostPort at, Instant now) {
        X509Certificate top = chain.getLast();
        String signed = Names.subject(chain.getFirst()) + " was signed by " + Names.issuer(top);
        if (trust.authorities().isEmpty()) {
            return Optional.of(new Finding(Ailment.AUTHORITY_NOT_GIVEN, at.toString(), signed));
        }
        try {
            PKIXParameters parameters = new PKIXParameters(trust.authorities().stream()
                    .map(authority -> new TrustAnchor(authority, null))
                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            // Dates are another matter: here they shall not matter.
            parameters.setDate(Date.from(goodTime(chain, now)));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException failed) {
            return distrust(failed, signed, top, trust, at);
        } catch (GeneralSecurityException broken) {
            return Optional.of(new Finding(Ailment.CERTIFICATE_DISTRUSTED, at.toString(), signed + "; " + broken));
        }
    }

    private static Optional<Finding> distrust(
            CertPathValidatorException failed, String signed, X509Certificate top, Trust trust, HostPort at) {
        CertPathValidatorException.Reason reason = failed.getReason();
        if (reason == BasicReason.EXPIRED || reason == BasicReason.NOT_YET_VALID) {
            return Optional.empty();
        }
        boolean otherSigner = Set.of(
                        PKIXReason.NO_TRUST_ANCHOR, BasicReason.INVALID_SIGNATURE, PKIXReason.NAME_CHAINING)
                .contains(reason);
        if (!otherSigner) {
            return Optional.of(
                    new Finding(Ailment.CERTIFICATE_DISTRUSTED, at.toString(), signed + "; " + failed.getMessage()));
        }
        if (trust.platform()) {
            return Optional.of(new Finding(
                    Ailment.AUTHORITY_NOT_GIVEN, at.toString(), signed + ", whom this machine does not know"));
        }
        boolean sameName = trust.authorities().stream()
                .anyMatch(authority -> authority.getSubjectX500Principal().equals(top.getIssuerX500Principal()));
        String given = trust.authorities().stream()
                .limit(NAMES_SHOWN_MAX)
                .map(Names::subject)
                .collect(Collectors.joining("; "));
        return Optional.of(new Finding(
                Ailment.WRONG_AUTHORITY,
                at.toString(),
                signed + "; trusted is " + given + (sameName ? ", which has the same name and another key" : "")));
    }

    /** A moment at which the whole chain holds, if there is one. */
    private static Instant goodTime(List<X509Certificate> chain, Instant now) {
        Dates all = chain.stream().map(Dates::of).reduce(Dates::and).orElseThrow();
        return switch (all.at(now)) {
            case WITHIN -> now;
            case AFTER -> all.until();
            case BEFORE -> all.from();
        };
    }

    private static boolean mayServe(X509Certificate server) {
        List<String> purposes = purposes(server);
        return purposes.isEmpty() || purposes.contains(SERVER_AUTHENTICATION) || purposes.contains(ANY_PURPOSE);
    }

    private static List<String> purposes(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null ? List.of() : purposes;
        } catch (CertificateParsingException broken) {
            return List.of();
        }
    }
}
