package dev.mek.cli.mistake;

import dev.mek.cli.chaos.Scenario;
import dev.mek.cli.chaos.fault.FaultKind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Short scenarios, each of which brings some mistakes out. */
final class Situations {

    private static final int INSTANCES = 2;
    private static final int CREATES = 250;
    /** What is not at rest by then is lost: a mistake has until the end of a minute to be found. */
    private static final Duration REST_MAX = Duration.ofSeconds(12);
    /** Several times the queue of a client in that scenario, and the buffers of the kernel. */
    private static final long SLEEPER_BYTES_MAX = 384L << 10;

    /** Customers, copies, poison, parties that change their minds; no fault. */
    static final Scenario CALM =
            Scenario.quiet(INSTANCES, CREATES).resting(REST_MAX).scripted("calm", List.of());

    /** Everybody wants the same few days. */
    static final Scenario CROWD = CALM.crowded("crowd", 90);

    /** Connections are cut, again and again. */
    static final Scenario CUTS = CALM.scripted("cuts", Collections.nCopies(8, List.of(FaultKind.CUT_CLIENTS)));

    /** The database restarts under the load, several times: not each time strikes a transaction of the inbox. */
    static final Scenario DATABASE =
            CALM.scripted("database", Collections.nCopies(4, List.of(FaultKind.RESTART_DATABASE)));

    /** Instances die while the database is away; a death in ten strikes none that has read something. */
    static final Scenario DEATH_WITHOUT_DATABASE = CALM.scripted(
            "death without database",
            Collections.nCopies(3, List.of(FaultKind.RESTART_DATABASE, FaultKind.KILL_INSTANCE)));

    /** Instances die while the broker is away. */
    static final Scenario DEATH_WITHOUT_BROKER =
            CALM.scripted("death without broker", List.of(List.of(FaultKind.KILL_BROKER, FaultKind.KILL_INSTANCE)));

    /** An instance sleeps for longer than its lease. */
    static final Scenario SLEEP = CALM.scripted("sleep", List.of(List.of(FaultKind.PAUSE_INSTANCE)));

    /** A client never reads. */
    static final Scenario STALL = CALM.sleeping("stall", SLEEPER_BYTES_MAX, Map.of("BOOKINGS_FEED_RING_EVENTS", "64"));

    private Situations() {}

    static final List<Scenario> ALL =
            List.of(CALM, CROWD, CUTS, DATABASE, DEATH_WITHOUT_DATABASE, DEATH_WITHOUT_BROKER, SLEEP, STALL);
}
