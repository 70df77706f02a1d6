package dev.mek.cli.doctor.tls;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files by which a client gets in, looked at without asking anybody.
 *
 * @param trust empty when the file that was named is of no use
 * @param identity empty when none was named, or it is of no use
 * @param identityGiven whether one was named
 */
public record ClientFiles(
        Optional<Trust> trust, Optional<ClientIdentity> identity, boolean identityGiven, List<Finding> findings) {

    /** A chain and a key are some kilobytes; what is larger is something else. */
    private static final long BYTES_MAX = 1024 * 1024;

    public ClientFiles {
        findings = List.copyOf(findings);
    }

    /** Whether a client's certificate was given that cannot be used. */
    public boolean identityIsBroken() {
        return identityGiven && identity.isEmpty();
    }

    /** Reads what is named. */
    public static ClientFiles read(
            Optional<Path> ca, Optional<Path> certificate, Optional<Path> privateKey, Instant now) {
        List<Finding> findings = new ArrayList<>();
        Optional<Trust> trust = ca.isEmpty()
                ? Optional.of(Trust.ofPlatform())
                : Optional.of(certificates(ca.get(), findings))
                        .filter(found -> !found.isEmpty())
                        .map(Trust::in);
        Optional<ClientIdentity> identity = Optional.empty();
        boolean given = certificate.isPresent() && privateKey.isPresent();
        if (given) {
            identity = identity(certificate.orElseThrow(), privateKey.orElseThrow(), now, findings);
        }
        return new ClientFiles(trust, identity, given, findings);
    }

    private static Optional<ClientIdentity> identity(
            Path certificate, Path privateKey, Instant now, List<Finding> findings) {
        List<X509Certificate> chain = certificates(certificate, findings);
        Optional<PrivateKey> key = key(privateKey, findings);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        X509Certificate ours = chain.getFirst();
        if (key.isPresent() && !KeyMatch.belongTogether(key.get(), ours.getPublicKey())) {
            findings.add(new Finding(
                    Ailment.KEY_OF_ANOTHER_CERTIFICATE,
                    privateKey.toString(),
                    "the key (" + key.get().getAlgorithm() + ") does not verify with " + Names.subject(ours) + " ("
                            + ours.getPublicKey().getAlgorithm() + ") in " + certificate));
            key = Optional.empty();
        }
        findings.addAll(dates(ours, certificate, now));
        return key.map(matching -> new ClientIdentity(chain, matching));
    }

    private static List<Finding> dates(X509Certificate ours, Path file, Instant now) {
        Dates dates = Dates.of(ours);
        return switch (dates.at(now)) {
            case WITHIN -> List.of();
            case AFTER ->
                List.of(new Finding(
                        Ailment.CLIENT_CERTIFICATE_EXPIRED,
                        file.toString(),
                        Names.subject(ours) + " " + dates.text(now)));
            case BEFORE ->
                List.of(new Finding(
                        Ailment.CLIENT_CERTIFICATE_NOT_YET_VALID,
                        file.toString(),
                        Names.subject(ours) + " " + dates.text(now)));
        };
    }

    private static List<X509Certificate> certificates(Path file, List<Finding> findings) {
        Optional<PemText> pem = read(file, findings);
        List<X509Certificate> found = pem.map(PemText::certificates).orElse(List.of());
        if (pem.isPresent() && found.isEmpty()) {
            findings.add(new Finding(
                    Ailment.FILE_WITHOUT_CERTIFICATE,
                    file.toString(),
                    "it holds " + pem.get().labels()));
        }
        return found;
    }

    private static Optional<PrivateKey> key(Path file, List<Finding> findings) {
        Optional<PemText> read = read(file, findings);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        PemText pem = read.get();
        String holds = "it holds " + pem.labels();
        Optional<PrivateKey> key = pem.key();
        if (pem.keyIsEncrypted()) {
            findings.add(new Finding(Ailment.KEY_ENCRYPTED, file.toString(), holds));
        } else if (key.isEmpty() && pem.oldKey().isPresent()) {
            findings.add(new Finding(Ailment.KEY_PKCS1, file.toString(), holds));
        } else if (key.isEmpty()) {
            findings.add(new Finding(Ailment.FILE_WITHOUT_KEY, file.toString(), holds));
        }
        return key;
    }

    private static Optional<PemText> read(Path file, List<Finding> findings) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                findings.add(new Finding(Ailment.FILE_UNREADABLE, file.toString(), "it is larger than 1 MiB"));
                return Optional.empty();
            }
            return Optional.of(PemText.of(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            findings.add(new Finding(
                    Ailment.FILE_UNREADABLE,
                    file.toString(),
                    unreadable.getClass().getSimpleName()));
            return Optional.empty();
        }
    }
}
