package dev.mek.contracts.containment.normal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** URI references (RFC 3986), apart from their fragments, which may hold what {@link URI} refuses. */
final class Addresses {

    /** Where a document without {@code $id} is taken to be. */
    static final String HOME = "schema://document/root";

    private Addresses() {}

    static String withoutFragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : reference.substring(0, hash);
    }

    /** Decoded; empty when there is none. */
    static String fragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0
                ? ""
                : URLDecoder.decode(reference.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * The absolute address of a reference without its fragment.
     *
     * @throws IllegalArgumentException when it is no URI reference
     */
    static String resolve(String base, String reference) {
        String target = withoutFragment(reference);
        if (target.isEmpty()) {
            return base;
        }
        try {
            URI uri = new URI(target);
            return uri.isAbsolute() ? target : new URI(base).resolve(uri).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no URI reference: " + reference, e);
        }
    }
}
