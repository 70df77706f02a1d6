package dev.mek.cli.verdict.check;

import java.util.Locale;

/** What a history can have and must not. */
public enum Anomaly {
    /** Answered, decided or said, and then gone. */
    LOST,
    /** One cause, two effects. */
    DUPLICATE_EFFECT,
    /** One request, two answers. */
    CONTRADICTED,
    /** A later version before an earlier one. */
    INVERSION,
    /** A booking's events where nobody can order them. */
    SCATTERED,
    /** A stream that left something out without a word. */
    UNSEEN,
    /** A stream that told one thing twice on one connection. */
    REPEATED,
    /** Told, and never so. */
    PHANTOM,
    /** Two cars on one bay. */
    OVERLAP,
    /** What was final, and changed after all. */
    UNFINAL,
    /** Facts that are not what all events come to. */
    DIVERGED,
    /** A client that never reads and is kept all the same. */
    UNBOUNDED;

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
