package dev.mek.contracts.containment.pattern;

/** The pattern's code points, and where we are. */
final class Reader {

    private final int[] points;
    private int at;

    Reader(String pattern) {
        this.points = pattern.codePoints().toArray();
    }

    boolean atEnd() {
        return at == points.length;
    }

    boolean sees(String text) {
        if (at + text.length() > points.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (points[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean takes(String text) {
        boolean there = sees(text);
        at += there ? text.length() : 0;
        return there;
    }

    int next() throws InvalidPattern {
        if (atEnd()) {
            throw wrong("ends too early");
        }
        return points[at++];
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    /** Decimal digits, or -1 where there are none; a very large number stays large. */
    int number() {
        long number = -1;
        while (!atEnd() && points[at] >= '0' && points[at] <= '9') {
            number = Math.min(Integer.MAX_VALUE, Math.max(number, 0) * 10 + points[at++] - '0');
        }
        return (int) number;
    }

    /** Exactly so many hexadecimal digits, or -1 and nothing taken. */
    int hex(int digits) {
        if (at + digits > points.length) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(points[at + i], 16);
            if (digit < 0 || points[at + i] > 'f') {
                return -1;
            }
            value = value * 16 + digit;
        }
        at += digits;
        return value;
    }

    InvalidPattern wrong(String why) {
        return new InvalidPattern(why + " at character " + at);
    }
}
