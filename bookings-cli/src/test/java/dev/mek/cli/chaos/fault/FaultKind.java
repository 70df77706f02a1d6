package dev.mek.cli.chaos.fault;

import java.util.Locale;

/** The kinds of blows. */
public enum FaultKind {
    /** kill -9 of an instance of the service. */
    KILL_INSTANCE,
    /** SIGSTOP of an instance, and SIGCONT after longer than its lease. */
    PAUSE_INSTANCE,
    /** kill -9 of the broker, which is started again. */
    KILL_BROKER,
    /** Fast shutdown of PostgreSQL, which is started again. */
    RESTART_DATABASE,
    /** Reset of every connection of clients to an instance. */
    CUT_CLIENTS;

    /** As people say it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
