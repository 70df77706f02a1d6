package dev.mek.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** One thing as an indented JSON document. */
public final class DocumentPrinter<T> implements Printer<T> {

    private final Channel out;
    private final Function<T, JsonNode> json;

    public DocumentPrinter(Channel out, Function<T, JsonNode> json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void print(T thing) {
        out.line(json.apply(thing).toPrettyString());
    }
}
