package dev.mek.contracts.rule;

/** How much a finding weighs. */
public enum Severity {
    /** Somebody breaks. */
    ERROR,
    /** Somebody should look. */
    WARNING
}
