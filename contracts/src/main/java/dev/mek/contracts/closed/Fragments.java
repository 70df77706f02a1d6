package dev.mek.contracts.closed;

import java.nio.charset.StandardCharsets;

/** JSON Pointers as URI fragments (RFC 6901 §6). */
final class Fragments {

    private static final String PLAIN = "-._~!$&'()*,;=:@/?";

    private Fragments() {}

    static String encode(String pointer) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : pointer.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", b & 0xff));
            }
        }
        return encoded.toString();
    }
}
