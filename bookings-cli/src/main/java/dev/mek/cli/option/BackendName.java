package dev.mek.cli.option;

import dev.mek.cli.stack.Backend;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a backend. */
final class BackendName implements ITypeConverter<Backend> {

    @Override
    public Backend convert(String text) {
        List<String> known = Arrays.stream(Backend.values()).map(Backend::word).toList();
        return Arrays.stream(Backend.values())
                .filter(backend -> backend.word().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is no backend" + Nearest.among(text, known)));
    }
}
