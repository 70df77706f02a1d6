package dev.mek.local.supervisor;

import dev.mek.local.part.PartFailure;
import dev.mek.local.plan.RestartPolicy;
import java.time.Duration;
import java.util.List;

/** How long to wait before a part that died is started again, and when to give it up. */
final class BackOff {
    /** Ready for so long, a part counts as sound again. */
    private static final Duration CALM = Duration.ofSeconds(30);

    private final RestartPolicy policy;
    /** In a row, none of them after a calm time. */
    private int deaths;

    private long readySinceNanos;
    private boolean wasReady;

    BackOff(RestartPolicy policy) {
        this.policy = policy;
    }

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
        if (deaths > policy.timesMax()) {
            String often = deaths == 1 ? "" : ", " + deaths + " times in a row";
            deaths = 0;
            throw new PartFailure(part, ending + often, lastLines);
        }
        return policy.pause(deaths);
    }
}
