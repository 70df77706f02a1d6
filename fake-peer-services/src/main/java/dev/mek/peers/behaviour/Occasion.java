package dev.mek.peers.behaviour;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Where in whose work a decision is made. Identities and chance are functions of it and nothing else, so that a restarted
 * peer repeats itself and two peers with the same seed agree.
 */
public record Occasion(String participant, UUID bookingId, int requestRevision, String step) {

    /** The event's id: a name-based UUID (RFC 9562, version 5, SHA-1). */
    public UUID eventId() {
        ByteBuffer digest = ByteBuffer.wrap(hash("SHA-1", name()));
        long high = (digest.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
        long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A number from 0 to 99, even over the occasions of one seed. */
    public int percentile(long seed) {
        long bits = ByteBuffer.wrap(hash("SHA-256", seed + "/" + name())).getLong();
        return (int) Math.floorMod(bits, 100L);
    }

    private String name() {
        return participant + "/" + bookingId + "/" + requestRevision + "/" + step;
    }

    private static byte[] hash(String algorithm, String name) {
        try {
            return MessageDigest.getInstance(algorithm).digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
