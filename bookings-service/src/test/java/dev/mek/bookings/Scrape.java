package dev.mek.bookings;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What an instance's {@code GET /metrics} says. */
record Scrape(String text) {

    static Scrape of(URI service) throws IOException {
        try (var in = service.resolve("/metrics").toURL().openStream()) {
            return new Scrape(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The value of that series; 0 when there is none yet. */
    double value(String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }
}
