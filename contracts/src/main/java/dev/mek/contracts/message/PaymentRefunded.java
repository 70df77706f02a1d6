package dev.mek.contracts.message;

import java.util.UUID;

/** The amount was given back, or its authorization released. */
public record PaymentRefunded(String paymentId, UUID bookingId, int answers, Money amount) implements PaymentEvent {

    /** The CloudEvents type. */
    public static final String TYPE = "dev.mek.billing.payment-refunded.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
