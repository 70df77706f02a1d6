package dev.mek.cli.stack;

import java.util.Locale;

/** Where PostgreSQL and Kafka of a stack run. */
public enum Backend {
    /** Whatever needs nothing else to be installed: embedded. */
    AUTO,
    /** As processes, from their own binaries. */
    EMBEDDED,
    /** As containers. */
    DOCKER;

    /** As the command line has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isDocker() {
        return this == DOCKER;
    }
}
