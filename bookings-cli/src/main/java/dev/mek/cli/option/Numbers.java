package dev.mek.cli.option;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers, and says in words what would be right where picocli would name a Java type. */
public final class Numbers {

    private Numbers() {}

    public static ITypeConverter<Integer> whole() {
        return text -> read(text, Integer::valueOf);
    }

    public static ITypeConverter<Long> large() {
        return text -> read(text, Long::valueOf);
    }

    private static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (NumberFormatException noNumber) {
            throw new TypeConversionException("'" + text + "' is no whole number");
        }
    }
}
