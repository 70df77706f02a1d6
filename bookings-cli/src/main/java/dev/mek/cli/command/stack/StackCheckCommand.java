package dev.mek.cli.command.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mek.cli.option.Environment;
import dev.mek.cli.option.OutputOption;
import dev.mek.cli.output.Exit;
import dev.mek.cli.output.Printer;
import dev.mek.cli.output.View;
import dev.mek.cli.stack.OwnPart;
import dev.mek.cli.stack.Tailoring;
import dev.mek.cli.stack.file.Finding;
import dev.mek.cli.stack.file.InvalidStackFile;
import dev.mek.cli.stack.file.StackFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bookings stack check}. */
@Command(
        description = {
            "Check a stack.yaml: its keys, names, ports, placeholders, and who starts after whom. Nothing is started.",
            "Exit code 100 on findings, a line with its place in the file for each."
        },
        footer = {"  bookings stack check", "  bookings stack check stack.yaml -o ndjson"})
public final class StackCheckCommand implements Callable<Exit> {

    private final Environment environment;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = StackFile.NAME,
            description = "The file (default: ${DEFAULT-VALUE}).")
    Path file = Path.of(StackFile.NAME);

    @Mixin
    OutputOption output = new OutputOption();

    public StackCheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Exit call() {
        View<Finding> view = new View<>(List.of(), StackCheckCommand::json);
        Printer<Finding> printer = view.stream(
                output.format(),
                environment.console().out(),
                finding -> file + ":" + finding.line() + ":" + finding.column() + ": " + finding.message());
        try {
            Tailoring tailoring = StackFile.read(file).tailoring();
            printer.end();
            environment.console().say(file + " is as it should be" + own(tailoring));
            return Exit.DONE;
        } catch (InvalidStackFile invalid) {
            invalid.findings().forEach(printer::print);
            printer.end();
            return Exit.FINDINGS;
        }
    }

    private static String own(Tailoring tailoring) {
        return tailoring.own().isEmpty()
                ? ""
                : "; it adds " + tailoring.own().stream().map(OwnPart::name).collect(Collectors.joining(", "));
    }

    private static JsonNode json(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("line", finding.line())
                .put("column", finding.column())
                .put("message", finding.message());
    }
}
