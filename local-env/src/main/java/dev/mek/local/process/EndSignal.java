package dev.mek.local.process;

/** The signal by which a process ends well. */
public enum EndSignal {
    /** What nearly every program understands. */
    TERM,
    /** PostgreSQL's fast shutdown; at TERM it would wait for its clients. */
    INT
}
