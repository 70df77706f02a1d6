package dev.mek.bookings.domain;

/** Why the facts do not allow a command. */
public enum Refusal {
    CANCELLED("the booking is cancelled"),
    WORK_STARTED("work has started"),
    WORK_DONE("the work is done");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** Plain words, the reason as a clause. */
    public String words() {
        return words;
    }
}
