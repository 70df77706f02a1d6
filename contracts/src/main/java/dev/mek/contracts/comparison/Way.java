package dev.mek.contracts.comparison;

/** Who must understand whom. */
public enum Way {
    /** Old messages, new readers. */
    BACKWARD,
    /** New messages, old readers. */
    FORWARD
}
