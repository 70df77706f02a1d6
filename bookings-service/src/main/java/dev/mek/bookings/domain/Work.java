package dev.mek.bookings.domain;

/** The fact that the workshop owns, in our words. */
public enum Work {
    UNANSWERED,
    PLANNED,
    REFUSED,
    STARTED,
    DONE
}
