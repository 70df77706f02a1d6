package dev.mek.bookings.usecase;

/**
 * What came of another party's event.
 *
 * @param detail why, where the outcome alone does not say it; else empty
 */
public record ForeignResult(Outcome outcome, String detail) {

    /** Stable names: they are kept in the inbox and counted. */
    public enum Outcome {
        /** A visible change. */
        APPLIED,
        /** A newer fact that shows nothing new. */
        RECORDED,
        /** Heard before, the same. */
        DUPLICATE,
        /** Overtaken by a newer fact, or overruled by a refusal. */
        STALE,
        /** There is no such booking. Nothing was kept: it may be tried again. */
        UNKNOWN_BOOKING,
        /** The party contradicts itself. Nothing was kept. */
        CONFLICT
    }

    static ForeignResult of(Outcome outcome) {
        return new ForeignResult(outcome, "");
    }
}
