package dev.mek.cli.option;

import dev.mek.cli.output.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --output}, which every command has that prints data. */
@Command
public final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = FormatName.class,
            description = "How to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Format format = Format.TABLE;

    public Format format() {
        return format;
    }
}
