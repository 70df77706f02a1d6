package dev.mek.cli.mistake;

import dev.mek.cli.chaos.Scenario;
import dev.mek.cli.chaos.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Short scenarios, each of which brings some mistakes out. */
final class Situations {

    private static final int INSTANCES = 2;
    private static final int CREATES = 250;
    /** What is not at rest by then is lost: a mistake has until the end of a minute to be found. */
    private static final Duration REST_MAX = Duration.ofSeconds(12);
    /** The smallest queue that a client of the stream can be given, twenty times over, and the buffers of the kernel. */
    private static final long SLEEPER_BYTES_MAX = 768L << 10;

    /** Customers, copies, poison, parties that change their minds; no fault. */
    static final Scenario CALM =
            Scenario.quiet(INSTANCES, CREATES).resting(REST_MAX).scripted("calm", List.of());

    /** Connections are cut. */
    static final Scenario CUTS = CALM.scripted(
            "cuts",
            List.of(List.of(FaultKind.CUT_CLIENTS), List.of(FaultKind.CUT_CLIENTS), List.of(FaultKind.CUT_CLIENTS)));

    /** The database restarts under the load. */
    static final Scenario DATABASE = CALM.scripted("database", List.of(List.of(FaultKind.RESTART_DATABASE)));

    /** Instances die while the database is away. */
    static final Scenario DEATH_WITHOUT_DATABASE = CALM.scripted(
            "death without database",
            List.of(
                    List.of(FaultKind.RESTART_DATABASE, FaultKind.KILL_INSTANCE),
                    List.of(FaultKind.RESTART_DATABASE, FaultKind.KILL_INSTANCE)));

    /** Instances die while the broker is away. */
    static final Scenario DEATH_WITHOUT_BROKER =
            CALM.scripted("death without broker", List.of(List.of(FaultKind.KILL_BROKER, FaultKind.KILL_INSTANCE)));

    /** An instance sleeps for longer than its lease. */
    static final Scenario SLEEP = CALM.scripted("sleep", List.of(List.of(FaultKind.PAUSE_INSTANCE)));

    /** A client never reads. */
    static final Scenario STALL = CALM.sleeping("stall", SLEEPER_BYTES_MAX, Map.of("BOOKINGS_FEED_RING_EVENTS", "64"));

    private Situations() {}

    static final List<Scenario> ALL =
            List.of(CALM, CUTS, DATABASE, DEATH_WITHOUT_DATABASE, DEATH_WITHOUT_BROKER, SLEEP, STALL);
}
