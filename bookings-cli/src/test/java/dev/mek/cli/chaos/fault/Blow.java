package dev.mek.cli.chaos.fault;

import java.time.Duration;

/**
 * One blow as it is planned.
 *
 * @param instance index of the instance that it strikes, for kinds that strike one
 * @param sleep how long an instance is paused
 * @param calm how long to wait before it
 * @param together whether it comes while the one before it still hurts
 */
public record Blow(FaultKind kind, int instance, Duration sleep, Duration calm, boolean together) {}
