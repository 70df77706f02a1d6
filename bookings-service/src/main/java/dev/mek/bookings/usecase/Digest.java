package dev.mek.bookings.usecase;

import dev.mek.contracts.message.BookingEvent;
import dev.mek.contracts.message.Message;
import dev.mek.contracts.message.PaymentDeclined;
import dev.mek.contracts.message.PaymentEvent;
import dev.mek.contracts.message.WorkOrderUpdated;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Identifies what an event says, so that a repeat can be told from a contradiction. It is stored: the parts named here
 * and their order never change. A field that a later version of an event adds stays out, or old events would contradict
 * themselves when they are redelivered after an upgrade.
 */
final class Digest {

    /** Half of SHA-256: far beyond an accident, and half the room in every row. */
    private static final int BYTES = 16;

    private final MessageDigest sha256;

    private Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String of(Message message, long revision) {
        var digest = new Digest()
                .add(message.type())
                .add(message.bookingId().toString())
                .add(Long.toString(revision));
        return switch (message) {
            case WorkOrderUpdated event ->
                digest.add(event.workOrderId())
                        .add(Integer.toString(event.answers()))
                        .add(event.state().name())
                        .add(event.reason())
                        .hex();
            case PaymentEvent event ->
                digest.add(event.paymentId())
                        .add(Integer.toString(event.answers()))
                        .add(Long.toString(event.amount().amountMinor()))
                        .add(event.amount().currency())
                        .add(event instanceof PaymentDeclined declined ? declined.reason() : null)
                        .hex();
            case BookingEvent event -> digest.hex();
        };
    }

    /** Each part with its length before it: no two lists of parts look alike. */
    private Digest add(@Nullable String part) {
        if (part == null) {
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1).array());
            return this;
        }
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
    }
}
