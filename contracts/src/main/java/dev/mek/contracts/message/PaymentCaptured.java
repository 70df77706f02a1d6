package dev.mek.contracts.message;

import java.util.UUID;

/** The amount was taken. */
public record PaymentCaptured(String paymentId, UUID bookingId, int answers, Money amount) implements PaymentEvent {

    /** The CloudEvents type. */
    public static final String TYPE = "dev.mek.billing.payment-captured.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
