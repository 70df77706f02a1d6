package dev.mek.cli.command.contract;

import java.util.Locale;

/** How {@code contracts check} can tell what it found. */
enum CheckFormat {
    /** For people. */
    TEXT,
    JSON,
    /** For build servers that show tests. */
    JUNIT,
    /** For code hosts that show findings beside the lines. */
    SARIF,
    /** Workflow commands of GitHub Actions. */
    GITHUB;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
