package dev.mek.cli.doctor.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a PEM file (RFC 7468). What does not decode is left out: whoever needs it says that it is not there. */
final class PemText {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*([^-]*?)\\s*-----END \\1-----", Pattern.DOTALL);

    /** Which kinds of keys a certificate may have; the encoding does not say it in a way that the JDK reads. */
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private record Block(String label, String content) {
        byte[] der() {
            return Base64.getMimeDecoder().decode(content);
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final String text;

    PemText(String text) {
        this.text = text;
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
    }

    List<X509Certificate> certificates() {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks) {
            if (block.label.endsWith("CERTIFICATE")) {
                try {
                    certificates.add((X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(block.der())));
                } catch (CertificateException | IllegalArgumentException broken) {
                    // Left out, as said above.
                }
            }
        }
        return certificates;
    }

    /** By their first lines, for people: {@code CERTIFICATE, PRIVATE KEY}. */
    String labels() {
        return blocks.isEmpty()
                ? "nothing in PEM"
                : String.join(", ", blocks.stream().map(Block::label).distinct().toList());
    }

    boolean keyIsEncrypted() {
        return has("ENCRYPTED PRIVATE KEY") || text.contains("Proc-Type: 4,ENCRYPTED");
    }

    /** {@code RSA PRIVATE KEY} (RFC 8017, A.1.2), {@code EC PRIVATE KEY} (RFC 5915) and their kin. */
    Optional<String> oldKey() {
        return blocks.stream()
                .map(Block::label)
                .filter(label -> label.matches("(RSA|EC|DSA) PRIVATE KEY"))
                .findFirst();
    }

    /** The key, in PKCS#8 and not encrypted. */
    Optional<PrivateKey> key() {
        for (Block block : blocks) {
            if (block.label.equals("PRIVATE KEY")) {
                for (String algorithm : ALGORITHMS) {
                    try {
                        return Optional.of(KeyFactory.getInstance(algorithm)
                                .generatePrivate(new PKCS8EncodedKeySpec(block.der())));
                    } catch (GeneralSecurityException | IllegalArgumentException another) {
                        // Then it is of the next kind.
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean has(String label) {
        return blocks.stream().anyMatch(block -> block.label.equals(label));
    }

    static PemText of(byte[] bytes) {
        return new PemText(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
