package dev.mek.cli.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word was meant, for "did you mean". */
public final class Nearest {

    private Nearest() {}

    /** The known word that takes the fewest edits to get to; none when even that one is far off. */
    public static Optional<String> to(String typed, Collection<String> known) {
        String lower = typed.toLowerCase(Locale.ROOT);
        int editsMax = (typed.length() + 2) / 3;
        return known.stream()
                .filter(word -> edits(lower, word.toLowerCase(Locale.ROOT)) <= editsMax)
                .min(Comparator.comparingInt(word -> edits(lower, word.toLowerCase(Locale.ROOT))));
    }

    /** The end of a message: {@code "; did you mean 'x'?"}, or nothing. */
    public static String hint(String typed, Collection<String> known) {
        return to(typed, known).map(word -> "; did you mean '" + word + "'?").orElse("");
    }

    /** The end of a message that also says what there is. */
    public static String among(String typed, Collection<String> known) {
        String all = String.join(", ", known);
        return to(typed, known).isPresent() ? hint(typed, known) + " There are " + all : "; there are " + all;
    }

    /** Optimal string alignment: insert, delete, replace, and swap of neighbours count one each. */
    static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int replace = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
