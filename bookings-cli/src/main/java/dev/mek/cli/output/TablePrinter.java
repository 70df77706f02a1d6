package dev.mek.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Collects rows and prints them aligned, as wide as the widest cell; without rows it prints nothing. */
public final class TablePrinter<T> implements Printer<T> {

    private static final String GAP = "  ";

    private final Channel out;
    private final List<Column<T>> columns;
    private final List<T> rows = new ArrayList<>();

    public TablePrinter(Channel out, List<Column<T>> columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public void print(T row) {
        rows.add(row);
    }

    @Override
    public void end() {
        if (rows.isEmpty()) {
            return;
        }
        int[] widths = columns.stream().mapToInt(this::width).toArray();
        line(widths, column -> column.title().toUpperCase(java.util.Locale.ROOT), column -> Colour.DIM);
        for (T row : rows) {
            line(
                    widths,
                    column -> column.cell().apply(row),
                    column -> column.colour().apply(row));
        }
    }

    private void line(
            int[] widths,
            java.util.function.Function<Column<T>, String> cell,
            java.util.function.Function<Column<T>, Colour> colour) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Column<T> column = columns.get(i);
            String text = cell.apply(column);
            line.append(out.paint(colour.apply(column), text));
            if (i < widths.length - 1) {
                line.repeat(' ', widths[i] - text.length()).append(GAP);
            }
        }
        out.line(line.toString().stripTrailing());
    }

    private int width(Column<T> column) {
        return rows.stream()
                .mapToInt(row -> column.cell().apply(row).length())
                .reduce(column.title().length(), Math::max);
    }
}
