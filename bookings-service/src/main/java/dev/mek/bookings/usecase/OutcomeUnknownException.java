package dev.mek.bookings.usecase;

import java.io.Serial;

/** The database was lost while it was told to commit: it may have, or not. Who repeats the command by its name finds out. */
public final class OutcomeUnknownException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Throwable cause) {
        super("whether it was committed is not known", cause);
    }
}
