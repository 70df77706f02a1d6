package dev.mek.contracts.wire;

import org.jspecify.annotations.Nullable;

/** Foreign text that is safe in a log line: short, one line, ASCII. */
final class Printable {

    private static final int CHARS_MAX = 120;

    private Printable() {}

    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String shortened = text.length() > CHARS_MAX ? text.substring(0, CHARS_MAX) + "..." : text;
        return shortened.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
