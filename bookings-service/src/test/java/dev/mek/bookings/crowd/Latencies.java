package dev.mek.bookings.crowd;

/** How long frames took, counted in steps of 0.1 ms up to 20 s. Not thread-safe. */
final class Latencies {
    private static final int STEP_MICROS = 100;
    private static final int STEPS = 200_000;

    private final int[] counts = new int[STEPS];
    private long count;
    private long maxMicros;

    void add(long micros) {
        long positive = Math.max(0, micros);
        counts[(int) Math.min(positive / STEP_MICROS, STEPS - 1)]++;
        count++;
        maxMicros = Math.max(maxMicros, positive);
    }

    long count() {
        return count;
    }

    /** Milliseconds, the step's upper end; 0 when nothing was counted. */
    double millis(double quantile) {
        long rank = (long) Math.ceil(quantile * count);
        long seen = 0;
        for (int step = 0; step < STEPS && rank > 0; step++) {
            seen += counts[step];
            if (seen >= rank) {
                return (step + 1) * STEP_MICROS / 1_000.0;
            }
        }
        return 0;
    }

    double maxMillis() {
        return maxMicros / 1_000.0;
    }

    void clear() {
        java.util.Arrays.fill(counts, 0);
        count = 0;
        maxMicros = 0;
    }
}
