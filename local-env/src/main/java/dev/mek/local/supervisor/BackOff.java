package dev.mek.local.supervisor;

import dev.mek.local.part.PartFailure;
import java.time.Duration;
import java.util.List;

/** How long to wait before a part that died is started again, and when to give it up. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration MAX = Duration.ofSeconds(8);
    /** In a row, none of them after a calm time. */
    private static final int DEATHS_MAX = 6;
    /** Ready for so long, a part counts as sound again. */
    private static final Duration CALM = Duration.ofSeconds(30);

    private int deaths;
    private long readySinceNanos;
    private boolean wasReady;

    void ready() {
        wasReady = true;
        readySinceNanos = System.nanoTime();
    }

    /**
     * The pause before the next start.
     *
     * @throws PartFailure when the part has died too often
     */
    Duration afterDeath(String part, String ending, List<String> lastLines) {
        boolean calm = wasReady && System.nanoTime() - readySinceNanos > CALM.toNanos();
        deaths = calm ? 1 : deaths + 1;
        wasReady = false;
        if (deaths > DEATHS_MAX) {
            deaths = 0;
            throw new PartFailure(part, ending + ", " + (DEATHS_MAX + 1) + " times in a row", lastLines);
        }
        Duration pause = FIRST.multipliedBy(1L << (deaths - 1));
        return pause.compareTo(MAX) > 0 ? MAX : pause;
    }
}
