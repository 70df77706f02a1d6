package dev.mek.cli.command.contract;

import dev.mek.cli.option.Nearest;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format. */
final class CheckFormatName implements ITypeConverter<CheckFormat> {

    @Override
    public CheckFormat convert(String text) {
        List<String> known =
                Arrays.stream(CheckFormat.values()).map(CheckFormat::toString).toList();
        return Arrays.stream(CheckFormat.values())
                .filter(format -> format.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is no format" + Nearest.among(text, known)));
    }
}
