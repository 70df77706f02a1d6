package dev.mek.contracts.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The authorization was declined.
 *
 * @param reason why; null when not said
 */
public record PaymentDeclined(
        String paymentId,
        UUID bookingId,
        int answers,
        Money amount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason)
        implements PaymentEvent {

    /** The CloudEvents type. */
    public static final String TYPE = "dev.mek.billing.payment-declined.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
