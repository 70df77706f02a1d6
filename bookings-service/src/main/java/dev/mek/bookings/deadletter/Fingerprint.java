package dev.mek.bookings.deadletter;

import dev.mek.bookings.outbox.OutboxHeader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a record that is delivered again from another one: SHA-256 of where it lay, its timestamp and all it holds. It is
 * stored: the parts and their order never change.
 */
public final class Fingerprint {

    private final MessageDigest sha256;

    private Fingerprint() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    public static byte[] of(Origin origin, Content content) {
        Fingerprint all = new Fingerprint();
        all.add(origin.topic());
        all.sha256.update(ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
                .putInt(origin.partition())
                .putLong(origin.offset())
                .putLong(origin.timestampMs())
                .flip());
        all.add(content.key());
        all.add(content.value());
        for (OutboxHeader header : content.headers()) {
            all.add(header.name());
            all.add(header.value());
        }
        return all.sha256.digest();
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each part with its length before it: no two lists of parts look alike. */
    private void add(byte @Nullable [] bytes) {
        int length = bytes == null ? -1 : bytes.length;
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        if (bytes != null) {
            sha256.update(bytes);
        }
    }
}
