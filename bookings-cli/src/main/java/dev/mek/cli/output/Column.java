package dev.mek.cli.output;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param cell the text of a row's cell
 * @param colour the colour of a row's cell
 */
public record Column<T>(String title, Function<T, String> cell, Function<T, Colour> colour) {

    public static <T> Column<T> of(String title, Function<T, String> cell) {
        return new Column<>(title, cell, row -> Colour.PLAIN);
    }

    public Column<T> in(Colour one) {
        return in(row -> one);
    }

    public Column<T> in(Function<T, Colour> each) {
        return new Column<>(title, cell, each);
    }
}
