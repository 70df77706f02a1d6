package dev.mek.cli.option;

import java.util.List;
import java.util.Locale;

/** The statuses a booking may have, as users type them. */
public final class Statuses {

    private static final List<String> ALL =
            List.of("PENDING", "CONFIRMED", "IN_PROGRESS", "COMPLETED", "ON_HOLD", "DECLINED", "CANCELLED");

    private Statuses() {}

    /**
     * Reads one, in any case, with hyphens or underscores.
     *
     * @throws UsageError when there is none of that name
     */
    public static String parse(String text) {
        String name = text.trim().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (!ALL.contains(name)) {
            throw new UsageError("'" + text + "' is no status" + Nearest.among(text, ALL));
        }
        return name;
    }
}
