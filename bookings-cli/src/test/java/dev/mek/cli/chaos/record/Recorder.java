package dev.mek.cli.chaos.record;

import dev.mek.cli.verdict.history.Observation;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes observations from any thread. */
public final class Recorder {

    private final Queue<Observation> seen = new ConcurrentLinkedQueue<>();

    public void add(Observation observation) {
        seen.add(observation);
    }

    public List<Observation> all() {
        return List.copyOf(seen);
    }
}
