package dev.mek.contracts.containment.normal;

/** What {@code format} means. */
public enum Formats {
    /** Nothing for validity: it annotates. */
    ANNOTATE,
    /** A string must be of the format. */
    ASSERT
}
