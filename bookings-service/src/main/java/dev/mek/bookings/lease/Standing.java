package dev.mek.bookings.lease;

/** Whether a member gets its work done, as it says itself. Its name is what the table holds. */
public enum Standing {
    /** It has had nothing to do for a while. */
    UNPROVEN,
    /** It has just got something done. */
    WORKS,
    /** It has work and gets nothing done; it still holds its shards. */
    STUCK,
    /** It got nothing done while others did, and leaves the work to them for a while. */
    WITHDRAWN;

    /** What a member of another version says that this one does not know is no reason to do anything. */
    static Standing of(String name) {
        for (Standing standing : values()) {
            if (standing.name().equals(name)) {
                return standing;
            }
        }
        return UNPROVEN;
    }
}
