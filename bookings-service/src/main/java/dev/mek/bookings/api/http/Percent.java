package dev.mek.bookings.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding (RFC 3986, 2.1), strictly: a broken escape or bytes that are not UTF-8 have no reading. */
public final class Percent {

    private Percent() {}

    public static Optional<String> decoded(String raw) {
        if (raw.indexOf('%') < 0) {
            return Optional.of(raw);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char sign = raw.charAt(at);
            if (sign != '%') {
                bytes.writeBytes(String.valueOf(sign).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            if (at + 2 >= raw.length() || !isHex(raw.charAt(at + 1)) || !isHex(raw.charAt(at + 2))) {
                return Optional.empty();
            }
            bytes.write(Integer.parseInt(raw, at + 1, at + 3, 16));
            at += 2;
        }
        return utf8(bytes.toByteArray());
    }

    /** The text that the bytes are in UTF-8; empty when they are not. */
    public static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isHex(char sign) {
        return Character.digit(sign, 16) >= 0 && sign < 128;
    }
}
