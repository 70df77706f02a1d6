package dev.mek.cli.chaos.load;

import dev.mek.cli.verdict.history.Answered;
import java.util.concurrent.atomic.AtomicInteger;

/** How much was accepted so far. Thread-safe. */
final class Tally {

    private final AtomicInteger creates = new AtomicInteger();

    void count(Answered.Asks asks) {
        if (asks == Answered.Asks.CREATE) {
            creates.incrementAndGet();
        }
    }

    int creates() {
        return creates.get();
    }
}
