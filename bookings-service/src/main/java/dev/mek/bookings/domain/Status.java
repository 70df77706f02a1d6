package dev.mek.bookings.domain;

/** What a booking comes to, all facts together. Derived by {@link #of}, never assigned. */
public enum Status {
    PENDING,
    CONFIRMED,
    IN_PROGRESS,
    COMPLETED,
    ON_HOLD,
    DECLINED,
    CANCELLED;

    /** The status that follows from the facts in effect. Every combination has one; the first rule that fits decides. */
    public static Status of(Request request, Work work, Payment payment) {
        if (request == Request.CANCELLED) {
            return CANCELLED;
        }
        if (work == Work.REFUSED) {
            return DECLINED;
        }
        if (payment == Payment.DECLINED || payment == Payment.REFUNDED) {
            return ON_HOLD;
        }
        return switch (work) {
            case DONE -> payment == Payment.CAPTURED ? COMPLETED : IN_PROGRESS;
            case STARTED -> IN_PROGRESS;
            case PLANNED -> payment == Payment.NONE ? PENDING : CONFIRMED;
            case UNANSWERED, REFUSED -> PENDING;
        };
    }
}
