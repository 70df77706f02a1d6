package dev.mek.bookings.api.http;

/** How something that a stranger sent is shown back: short, and with nothing that moves a terminal or breaks a line. */
public final class Shown {

    private static final int CHARACTERS_MAX = 60;

    private Shown() {}

    public static String of(String sent) {
        boolean whole = sent.codePointCount(0, sent.length()) <= CHARACTERS_MAX;
        String part = whole ? sent : sent.substring(0, sent.offsetByCodePoints(0, CHARACTERS_MAX)) + '…';
        return "'" + harmless(part) + "'";
    }

    /** The same text with a question mark for each character that is not plainly visible. */
    public static String harmless(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> shown.appendCodePoint(isHarmless(point) ? point : '?'));
        return shown.toString();
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
