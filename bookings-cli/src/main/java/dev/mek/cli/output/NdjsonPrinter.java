package dev.mek.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** One JSON object a line. */
public final class NdjsonPrinter<T> implements Printer<T> {

    private static final byte[] END_OF_LINE = "\n".getBytes(StandardCharsets.US_ASCII);

    private final Channel out;
    private final Function<T, JsonNode> json;

    public NdjsonPrinter(Channel out, Function<T, JsonNode> json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void print(T thing) {
        out.bytes(Json.write(json.apply(thing)));
        out.bytes(END_OF_LINE);
    }
}
