package dev.mek.cli.doctor.finding;

/** How deep an ailment lies. What lies deeper is told first, because what is above it may only follow from it. */
public enum Layer {
    SETTINGS,
    FILES,
    MACHINE,
    NAME,
    CONNECTION,
    TLS,
    LOGIN,
    CLUSTER,
    TOPICS,
    RIGHTS,
    DATABASE,
    SERVICE,
    WORK
}
