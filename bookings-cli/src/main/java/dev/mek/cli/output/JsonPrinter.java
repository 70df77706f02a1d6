package dev.mek.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** All things as one indented JSON array; it opens with the first thing and is closed at the end. */
public final class JsonPrinter<T> implements Printer<T> {

    private final Channel out;
    private final Function<T, JsonNode> json;
    private boolean open;

    public JsonPrinter(Channel out, Function<T, JsonNode> json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void print(T thing) {
        out.text(open ? ",\n" : "[\n");
        open = true;
        out.text(json.apply(thing).toPrettyString().indent(2).stripTrailing());
    }

    @Override
    public void end() {
        out.line(open ? "\n]" : "[]");
    }
}
