package dev.mek.cli.doctor.tls;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who a certificate names, and whether that is who was asked for (RFC 9525, as the JDK does it). */
final class Names {

    private static final int DNS = 2;
    private static final int ADDRESS = 7;
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,\\s*)CN=(\"[^\"]*\"|[^,]*)");

    private Names() {}

    static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    static String issuer(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().getName();
    }

    /** All names under which the server may be reached. */
    static List<String> hosts(X509Certificate certificate) {
        List<String> alternative = alternative(certificate, DNS, ADDRESS);
        return alternative.isEmpty() ? commonName(certificate).stream().toList() : alternative;
    }

    static boolean isFor(X509Certificate certificate, String host) {
        Optional<InetAddress> literal = literal(host);
        if (literal.isPresent()) {
            return alternative(certificate, ADDRESS).stream()
                    .anyMatch(address -> literal(address).equals(literal));
        }
        List<String> names = alternative(certificate, DNS);
        return (names.isEmpty() ? commonName(certificate).stream().toList() : names)
                .stream().anyMatch(name -> matches(lower(name), lower(host)));
    }

    /** A star stands for the whole left-most label and for no more. */
    static boolean matches(String name, String host) {
        if (!name.startsWith("*.")) {
            return name.equals(host);
        }
        int dot = host.indexOf('.');
        return dot > 0 && host.substring(dot).equals(name.substring(1));
    }

    private static List<String> alternative(X509Certificate certificate, Integer... kinds) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> List.of(kinds).contains(name.getFirst()))
                            .map(name -> String.valueOf(Objects.requireNonNull(name.get(1))))
                            .toList();
        } catch (CertificateParsingException broken) {
            return List.of();
        }
    }

    private static Optional<String> commonName(X509Certificate certificate) {
        Matcher matcher = COMMON_NAME.matcher(subject(certificate));
        return matcher.find() ? Optional.of(matcher.group(1).replace("\"", "")) : Optional.empty();
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
