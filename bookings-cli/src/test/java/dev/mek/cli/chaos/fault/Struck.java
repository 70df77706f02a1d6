package dev.mek.cli.chaos.fault;

import dev.mek.cli.chaos.collect.Waiting;
import java.time.Instant;
import java.util.List;

/**
 * A blow that has fallen.
 *
 * @param whom the part
 * @param waiting what the outbox held of the victim's shards right after the blow (of the database: right before); of all
 *     shards when it struck what all need; empty when nobody could look
 */
public record Struck(FaultKind kind, String whom, Instant at, List<Waiting> waiting) {}
