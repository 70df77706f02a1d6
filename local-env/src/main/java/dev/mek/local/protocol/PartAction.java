package dev.mek.local.protocol;

/** What can be done to one part of a running stack. */
public enum PartAction {
    /** Ended well, then started again. */
    RESTART,
    /** Ended by KILL; the supervisor starts it again as after any death. */
    KILL,
    /** Frozen where it stands, with all that it has started. */
    PAUSE,
    RESUME
}
