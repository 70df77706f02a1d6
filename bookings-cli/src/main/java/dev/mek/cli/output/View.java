package dev.mek.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/**
 * How things of one kind look: their columns for people, their JSON for programs. It knows the printer of each format.
 */
public record View<T>(List<Column<T>> columns, Function<T, JsonNode> json) {

    public View {
        columns = List.copyOf(columns);
    }

    /** For some things. */
    public Printer<T> list(Format format, Channel out) {
        return switch (format) {
            case TABLE -> new TablePrinter<>(out, columns);
            case JSON -> new JsonPrinter<>(out, json);
            case NDJSON -> new NdjsonPrinter<>(out, json);
        };
    }

    /** For exactly one thing. */
    public Printer<T> single(Format format, Channel out) {
        return switch (format) {
            case TABLE -> new DetailsPrinter<>(out, columns);
            case JSON -> new DocumentPrinter<>(out, json);
            case NDJSON -> new NdjsonPrinter<>(out, json);
        };
    }

    /** For things that go on coming; {@code line} is what people see of one. */
    public Printer<T> stream(Format format, Channel out, Function<T, String> line) {
        return switch (format) {
            case TABLE -> new LinePrinter<>(out, line);
            case JSON -> new JsonPrinter<>(out, json);
            case NDJSON -> new NdjsonPrinter<>(out, json);
        };
    }
}
