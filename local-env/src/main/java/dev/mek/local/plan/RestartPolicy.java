package dev.mek.local.plan;

import java.time.Duration;

/**
 * Whether and when a part that was ready and died is started again: after a pause that doubles with each death. A part that has
 * been ready for half a minute counts as sound, and its deaths are forgotten.
 *
 * @param timesMax starts after deaths in a row, 0 to 1000; one more death, and the part stays down; 0 for never
 * @param first the pause after the first death, at least 1 ms
 * @param longest no pause is longer; at least the first
 */
public record RestartPolicy(int timesMax, Duration first, Duration longest) {
    private static final int TIMES_MAX = 1_000;

    public static final RestartPolicy USUAL = new RestartPolicy(6, Duration.ofMillis(250), Duration.ofSeconds(8));
    public static final RestartPolicy NEVER = new RestartPolicy(0, USUAL.first(), USUAL.longest());

    public RestartPolicy {
        if (timesMax < 0 || timesMax > TIMES_MAX) {
            throw new IllegalArgumentException("restarts at most " + timesMax + ": 0 to " + TIMES_MAX + " accepted");
        }
        if (first.toMillis() < 1 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("pauses before restarts from " + first.toMillis() + " to "
                    + longest.toMillis() + " ms: at least 1 ms, and the longest at least the first accepted");
        }
    }

    /**
     * The pause after a death.
     *
     * @param deaths in a row, from 1 on
     */
    public Duration pause(int deaths) {
        // Beyond so many doublings every pause is the longest.
        int doublings = Math.min(deaths - 1, 30);
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
