package dev.mek.cli.command.deadletter;

import java.util.UUID;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a dead letter's id. */
final class LetterId implements ITypeConverter<UUID> {

    private static final int LENGTH = 36;

    @Override
    public UUID convert(String text) {
        try {
            if (text.length() == LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException malformed) {
            // Said below, with what would be right.
        }
        throw new TypeConversionException("'" + text
                + "' is no dead letter's id; they look like 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e,"
                + " see 'bookings dead-letters list'");
    }
}
