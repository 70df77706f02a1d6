package dev.mek.cli.option;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time in the past: {@code 10m} is ten minutes ago, a point in time is itself, in UTC when it names no offset. */
public final class Ago implements ITypeConverter<Ago.Since> {

    /** From when on, seen from now. */
    @FunctionalInterface
    public interface Since {
        Instant at(Instant now);
    }

    @Override
    public Since convert(String text) {
        try {
            Duration before = new DurationText().convert(text);
            return now -> now.minus(before);
        } catch (TypeConversionException noDuration) {
            // Then it may be a point in time.
        }
        try {
            Instant time = When.parse(text).in(ZoneOffset.UTC);
            return now -> time;
        } catch (UsageError neither) {
            throw new TypeConversionException(
                    "'" + text + "' is no time; 10m for ten minutes ago, 2h, and 2026-12-01T09:00Z are");
        }
    }
}
