package dev.mek.contracts.containment.text;

import java.util.PrimitiveIterator;

/**
 * The alphabet: Unicode scalar values, numbered without the gap of the surrogates. A string is a sequence of these
 * (RFC 7493 §2.1), so that lengths count code points and a character beyond the basic plane is one symbol.
 */
public final class Symbols {

    /** How many symbols there are. */
    public static final int COUNT = 0x110000 - 0x800;

    private static final int SURROGATES_FROM = 0xD800;
    private static final int SURROGATES = 0x800;

    private Symbols() {}

    /** The symbol of a code point; a surrogate gets the symbol of the first scalar value after the gap. */
    public static int of(int codePoint) {
        return codePoint < SURROGATES_FROM ? codePoint : Math.max(codePoint - SURROGATES, SURROGATES_FROM);
    }

    /** The code point of a symbol. */
    public static int codePoint(int symbol) {
        return symbol < SURROGATES_FROM ? symbol : symbol + SURROGATES;
    }

    /** True for a string without lone surrogates. */
    public static boolean isText(String text) {
        PrimitiveIterator.OfInt points = text.codePoints().iterator();
        while (points.hasNext()) {
            int point = points.nextInt();
            if (point >= SURROGATES_FROM && point < SURROGATES_FROM + SURROGATES) {
                return false;
            }
        }
        return true;
    }
}
