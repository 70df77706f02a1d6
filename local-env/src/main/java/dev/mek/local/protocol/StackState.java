package dev.mek.local.protocol;

/** Where a stack is in its life. */
public enum StackState {
    STARTING,
    /** Every part is ready; the check of the whole runs. */
    CHECKING,
    READY,
    /** The start has failed; the rest is being stopped. */
    FAILED,
    STOPPING,
    STOPPED
}
