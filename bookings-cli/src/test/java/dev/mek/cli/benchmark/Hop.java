package dev.mek.cli.benchmark;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The latencies of one hop: from the start of a create until the hop saw it. The first sight of each create counts.
 * Thread-safe.
 */
final class Hop {

    private final String name;
    private final Map<String, Long> nanosByCreate = new ConcurrentHashMap<>();

    Hop(String name) {
        this.name = name;
    }

    void seen(String create, long startedNanos, long nowNanos) {
        nanosByCreate.putIfAbsent(create, nowNanos - startedNanos);
    }

    int count() {
        return nanosByCreate.size();
    }

    /** One line of a Markdown table: hop, count, p50, p90, p99, max in milliseconds. */
    String row() {
        long[] sorted = nanosByCreate.values().stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return "| %s | 0 | – | – | – | – |".formatted(name);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
                name,
                sorted.length,
                millis(sorted, 0.50),
                millis(sorted, 0.90),
                millis(sorted, 0.99),
                millis(sorted, 1.00));
    }

    private static double millis(long[] sorted, double quantile) {
        int rank = (int) Math.ceil(quantile * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / 1e6;
    }
}
