package dev.mek.contracts.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The workshop's one event.
 *
 * @param answers the request revision of the booking that this answers, from 1
 * @param reason why there is no capacity; null when not said
 */
public record WorkOrderUpdated(
        String workOrderId,
        UUID bookingId,
        int answers,
        WorkOrderState state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason)
        implements Message {

    /** The CloudEvents type. */
    public static final String TYPE = "dev.mek.workshop.work-order-updated.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
