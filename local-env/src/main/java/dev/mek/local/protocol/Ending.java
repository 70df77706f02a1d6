package dev.mek.local.protocol;

/** What remains of a stack that is stopped. */
public enum Ending {
    KEEP_DATA,
    /** Nothing: data, logs and remembered ports go too. */
    WIPE
}
