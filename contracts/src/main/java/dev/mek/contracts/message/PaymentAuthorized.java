package dev.mek.contracts.message;

import java.util.UUID;

/** The amount is reserved with the customer, not taken yet. Counts only when it equals the booking's price. */
public record PaymentAuthorized(String paymentId, UUID bookingId, int answers, Money amount) implements PaymentEvent {

    /** The CloudEvents type. */
    public static final String TYPE = "dev.mek.billing.payment-authorized.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
