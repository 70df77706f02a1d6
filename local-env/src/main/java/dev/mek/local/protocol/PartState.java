package dev.mek.local.protocol;

/** Where a part is in its life. */
public enum PartState {
    /** Not started yet: it waits for others. */
    WAITING,
    STARTING,
    READY,
    /** It runs elsewhere: it has an address and no process. */
    EXTERNAL,
    /** Its process is frozen where it stood. */
    PAUSED,
    /** It has ended on its own and is started again after a pause. */
    RESTARTING,
    /** It could not start, or has ended too often. */
    FAILED,
    STOPPING,
    STOPPED;

    /** Whether something may run. */
    public boolean hasBody() {
        return switch (this) {
            case STARTING, READY, PAUSED, STOPPING -> true;
            case WAITING, RESTARTING, FAILED, STOPPED, EXTERNAL -> false;
        };
    }
}
