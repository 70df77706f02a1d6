package dev.mek.cli.chaos;

import dev.mek.cli.verdict.history.History;

/**
 * What a run was like.
 *
 * @param unrest what was still under way when the time was up; empty when the system came to rest and every client of the
 *     stream saw the end
 */
public record Outcome(Scenario scenario, long seed, History history, Numbers numbers, String unrest) {}
