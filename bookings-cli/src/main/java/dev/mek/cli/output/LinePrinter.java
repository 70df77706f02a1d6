package dev.mek.cli.output;

import java.util.function.Function;

/** One line for each thing, at once: what follows is not known yet. */
public final class LinePrinter<T> implements Printer<T> {

    private final Channel out;
    private final Function<T, String> line;

    public LinePrinter(Channel out, Function<T, String> line) {
        this.out = out;
        this.line = line;
    }

    @Override
    public void print(T thing) {
        out.line(line.apply(thing));
    }
}
