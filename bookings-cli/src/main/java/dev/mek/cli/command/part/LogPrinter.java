package dev.mek.cli.command.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mek.cli.output.Console;
import dev.mek.cli.output.Format;
import dev.mek.cli.output.Printer;
import dev.mek.cli.output.View;
import dev.mek.local.protocol.PartLine;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prints the log lines that are wanted, one way or the other. */
final class LogPrinter {

    private static final LogLine PLAIN = LogLine.plain();

    private final Printer<PartLine> printer;
    private final @Nullable Pattern grep;

    private LogPrinter(Printer<PartLine> printer, @Nullable Pattern grep) {
        this.printer = printer;
        this.grep = grep;
    }

    /** The parts are those of the stack, so that each has a colour of its own. */
    static LogPrinter of(boolean raw, Format format, @Nullable Pattern grep, List<String> parts, Console console) {
        LogLine look = LogLine.on(console.out(), parts);
        View<PartLine> view = new View<>(List.of(), LogPrinter::json);
        return new LogPrinter(view.stream(format, console.out(), raw ? PartLine::line : look::of), grep);
    }

    void print(PartLine line) {
        if (grep == null
                || grep.matcher(line.line()).find()
                || grep.matcher(PLAIN.of(line)).find()) {
            printer.print(line);
        }
    }

    void end() {
        printer.end();
    }

    private static JsonNode json(PartLine line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("part", line.part())
                .put("time", line.time().toString())
                .put("line", line.line());
    }
}
