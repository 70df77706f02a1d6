package dev.mek.cli.option;

import dev.mek.cli.output.Format;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format. */
public final class FormatName implements ITypeConverter<Format> {

    @Override
    public Format convert(String text) {
        List<String> known =
                Arrays.stream(Format.values()).map(Format::toString).toList();
        return Arrays.stream(Format.values())
                .filter(format -> format.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is no format" + Nearest.among(text, known)));
    }
}
