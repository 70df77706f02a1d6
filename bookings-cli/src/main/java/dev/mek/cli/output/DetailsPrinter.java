package dev.mek.cli.output;

import java.util.List;

/** One thing as lines of name and value, for people. */
public final class DetailsPrinter<T> implements Printer<T> {

    private static final String GAP = "  ";

    private final Channel out;
    private final List<Column<T>> fields;

    public DetailsPrinter(Channel out, List<Column<T>> fields) {
        this.out = out;
        this.fields = fields;
    }

    @Override
    public void print(T thing) {
        int width =
                fields.stream().mapToInt(field -> field.title().length()).max().orElse(0);
        for (Column<T> field : fields) {
            String value = field.cell().apply(thing);
            if (!value.isEmpty()) {
                String title = field.title() + " ".repeat(width - field.title().length());
                out.line(out.paint(Colour.DIM, title)
                        + GAP
                        + out.paint(field.colour().apply(thing), value));
            }
        }
    }
}
