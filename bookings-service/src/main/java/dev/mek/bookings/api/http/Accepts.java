package dev.mek.bookings.api.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The Accept field (RFC 9110, 12.5.1): which of the types on offer a client takes. */
public final class Accepts {

    private final List<MediaType> ranges;
    private final boolean absent;

    private Accepts(List<MediaType> ranges, boolean absent) {
        this.ranges = ranges;
        this.absent = absent;
    }

    public static Accepts of(RequestHeaders headers) {
        Optional<String> field = headers.joined("Accept");
        if (field.isEmpty() || field.get().isBlank()) {
            return new Accepts(List.of(), true);
        }
        // A range that cannot be read is one nobody can serve; the others still count.
        return new Accepts(
                split(field.get()).stream()
                        .flatMap(range -> MediaType.parse(range.strip()).stream())
                        .toList(),
                false);
    }

    public boolean takes(String type) {
        return absent
                || ranges.stream()
                        .filter(range -> range.includes(type))
                        .max(Comparator.comparingInt(MediaType::precision))
                        .map(range -> quality(range) > 0)
                        .orElse(false);
    }

    /** At the commas, but for those within quotes. */
    private static List<String> split(String field) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < field.length(); at++) {
            char sign = field.charAt(at);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                parts.add(field.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(field.substring(from));
        return parts;
    }

    private static double quality(MediaType range) {
        String quality = range.parameters().getOrDefault("q", "1");
        return quality.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(quality) : 0;
    }
}
