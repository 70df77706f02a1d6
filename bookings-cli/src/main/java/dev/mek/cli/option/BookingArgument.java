package dev.mek.cli.option;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The one booking that a command is about. */
@Command
public final class BookingArgument {

    @Parameters(paramLabel = "BOOKING", converter = BookingId.class, description = "The booking's id.")
    @Nullable
    UUID id;

    /** What was typed; the parser has refused a line without it. */
    public UUID id() {
        return Objects.requireNonNull(id);
    }
}
